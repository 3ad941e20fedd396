//! A browser that opens what reports draw: Debian's chromium without a window. It gets no network and a profile of its own.
//!
//! A picture is looked at pixel by pixel; a page can also be asked where its words and boxes are, by a script that the test puts into
//! a copy of it.

use std::{
    fs::{self, File},
    io::BufReader,
    path::{Path, PathBuf},
};

use serde_json::Value;

use crate::sandbox::Sandbox;

/// Chromium, if it is here and wanted.
pub struct Browser(PathBuf);

/// What a page is shown as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Medium {
    Light,
    Dark,
    /// As on paper: the rules for print are in force.
    Print,
}

/// A picture of a page.
pub struct Picture {
    width: usize,
    height: usize,
    /// Red, green, blue.
    pixels: Vec<[u8; 3]>,
}

/// An area of one colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Block {
    pub x: usize,
    pub y: usize,
    pub width: usize,
    pub height: usize,
}

/// What the script of the test finds out. Words may stand 1 pixel over an edge, which is how letters are measured.
const PROBE: &str = r#"<script id="probe">
addEventListener("load", () => {
  const box = e => e.getBoundingClientRect();
  const name = e => e.textContent.trim().slice(0, 40);
  const all = s => [...document.querySelectorAll(s)];
  const outside = [], touching = [];
  for (const svg of all("svg")) {
    const frame = box(svg), words = [...svg.querySelectorAll("text")];
    for (const [at, word] of words.entries()) {
      const a = box(word);
      if (a.left < frame.left - 1 || a.right > frame.right + 1 || a.top < frame.top - 1 || a.bottom > frame.bottom + 1) outside.push(name(word));
      for (const other of words.slice(at + 1)) {
        const b = box(other);
        if (a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1) touching.push([name(word), name(other)]);
      }
    }
  }
  const wide = all(".scroll, dl, h1, figure").filter(e => box(e).right > innerWidth + 1).map(name);
  const result = { width: innerWidth, scroll: document.documentElement.scrollWidth, outside, touching, wide,
    strangers: all("script:not(#probe), img, iframe, link, object, b").length, title: document.title,
    nameless: all("svg.chart").filter(e => !e.getAttribute("aria-labelledby").split(" ").every(id => document.getElementById(id)?.textContent)).length,
    charts: all("svg.chart").length, tables: all("table").length,
    cut: all(".scroll").filter(e => e.scrollWidth > e.clientWidth + 1).map(name) };
  parent.postMessage("PROBE" + JSON.stringify(result) + "EBORP", "*");
});
</script>"#;

impl Browser {
    /// The browser, or `None` with one line that says so.
    #[allow(clippy::disallowed_methods)] // It is about the tests, not about the program.
    pub fn find() -> Option<Browser> {
        let wanted = std::env::var("ROSTER_TEST_NO_CHROMIUM").as_deref() != Ok("1");
        let places = ["/usr/bin/chromium", "/usr/bin/chromium-browser"];
        let found = places.iter().map(PathBuf::from).find(|path| path.exists());
        let found = found.filter(|_| wanted);
        if found.is_none() {
            println!(
                "skipped: no chromium (tests/run installs it, unless ROSTER_TEST_NO_CHROMIUM=1)"
            );
        }
        found.map(Browser)
    }

    fn run(&self, sandbox: &Sandbox, options: &[&str], page: &Path) -> String {
        let profile = tempfile::tempdir().unwrap();
        let profile = format!("--user-data-dir={}", profile.path().display());
        let address = format!("file://{}", page.display());
        let common = [
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--hide-scrollbars",
            "--force-device-scale-factor=1",
            &profile,
        ];
        let words = [&common[..], options, &[&address]].concat();
        let run = sandbox.program(&self.0, &words).run();
        assert_eq!(run.exit, 0, "{run:?}");
        run.stdout
    }

    /// How a file under the sandbox's home looks in a window of this size.
    pub fn look(
        &self,
        sandbox: &Sandbox,
        file: &str,
        size: (usize, usize),
        medium: Medium,
    ) -> Picture {
        let shot = sandbox.path("shot.png");
        let size = format!("--window-size={},{}", size.0, size.1);
        let into = format!("--screenshot={}", shot.display());
        // What a page is told that its reader prefers.
        let scheme = i32::from(medium != Medium::Dark);
        let scheme = format!("--blink-settings=preferredColorScheme={scheme}");
        self.run(sandbox, &[&size, &into, &scheme], &sandbox.path(file));
        Picture::read(&shot)
    }

    /// Where everything is on a page.
    pub fn probe(&self, sandbox: &Sandbox, file: &str, width: usize, medium: Medium) -> Value {
        let page = sandbox.read(file);
        // A page forbids all scripts: the copy allows this one.
        let policy = page.find("<meta http-equiv").unwrap();
        let end = policy + page[policy..].find('>').unwrap() + 1;
        let mut copy = format!("{}{PROBE}{}", &page[..policy], &page[end..]);
        if medium == Medium::Print {
            copy = copy.replace("@media print", "@media all");
        }
        sandbox.write("probe.html", copy);
        // No window is as narrow as a telephone; a frame is.
        let frame = format!(
            r#"<iframe src="probe.html" style="width:{width}px;height:800px;border:0"></iframe>
            <script>addEventListener("message", e => document.body.textContent = e.data);</script>"#
        );
        sandbox.write("frame.html", frame);
        let options = [
            "--window-size=1000,900",
            "--virtual-time-budget=5000",
            "--dump-dom",
        ];
        let dom = self.run(sandbox, &options, &sandbox.path("frame.html"));
        let from = dom.find("PROBE{").unwrap_or_else(|| panic!("{dom}")) + 5;
        let to = dom.rfind("EBORP").unwrap();
        let text = dom[from..to]
            .replace("&amp;", "&")
            .replace("&lt;", "<")
            .replace("&gt;", ">");
        serde_json::from_str(&text).unwrap()
    }

    /// How many pages it fills on paper.
    pub fn pages(&self, sandbox: &Sandbox, file: &str) -> usize {
        let paper = sandbox.path("paper.pdf");
        let into = format!("--print-to-pdf={}", paper.display());
        self.run(
            sandbox,
            &[&into, "--no-pdf-header-footer"],
            &sandbox.path(file),
        );
        let bytes = fs::read(paper).unwrap();
        let text = String::from_utf8_lossy(&bytes);
        text.matches("/Type /Page\n").count()
    }
}

impl Picture {
    fn read(path: &Path) -> Picture {
        let mut decoder = png::Decoder::new(BufReader::new(File::open(path).unwrap()));
        decoder.set_transformations(png::Transformations::EXPAND | png::Transformations::STRIP_16);
        let mut reader = decoder.read_info().unwrap();
        let mut bytes = vec![0; reader.output_buffer_size().unwrap()];
        let info = reader.next_frame(&mut bytes).unwrap();
        let step = info.color_type.samples();
        let pixels = bytes[..info.buffer_size()].chunks_exact(step);
        Picture {
            width: info.width as usize,
            height: info.height as usize,
            pixels: pixels.map(|pixel| [pixel[0], pixel[1], pixel[2]]).collect(),
        }
    }

    /// The colour of one place, as `#14181d`.
    pub fn color(&self, x: usize, y: usize) -> String {
        let [red, green, blue] = self.pixels[y * self.width + x];
        format!("#{red:02x}{green:02x}{blue:02x}")
    }

    /// The areas of a colour that are at least 3 pixels high and wide, from the top.
    pub fn blocks(&self, color: &str) -> Vec<Block> {
        let part = |from: usize| u8::from_str_radix(&color[from..from + 2], 16).unwrap();
        let color = [part(1), part(3), part(5)];
        let mut seen = vec![false; self.pixels.len()];
        let mut blocks = Vec::new();
        for start in 0..self.pixels.len() {
            if seen[start] || self.pixels[start] != color {
                continue;
            }
            let (mut left, mut right) = (self.width, 0);
            let (mut top, mut bottom) = (self.height, 0);
            let mut waiting = vec![start];
            seen[start] = true;
            while let Some(place) = waiting.pop() {
                let (x, y) = (place % self.width, place / self.width);
                (left, right) = (left.min(x), right.max(x));
                (top, bottom) = (top.min(y), bottom.max(y));
                let mut go = |next: usize| {
                    if !seen[next] && self.pixels[next] == color {
                        seen[next] = true;
                        waiting.push(next);
                    }
                };
                if x > 0 {
                    go(place - 1);
                }
                if x + 1 < self.width {
                    go(place + 1);
                }
                if y > 0 {
                    go(place - self.width);
                }
                if y + 1 < self.height {
                    go(place + self.width);
                }
            }
            let block = Block {
                x: left,
                y: top,
                width: right - left + 1,
                height: bottom - top + 1,
            };
            if block.width >= 3 && block.height >= 3 {
                blocks.push(block);
            }
        }
        blocks
    }
}
