//! Changes that break parsers: bits, bytes, words of the format, pieces moved, doubled, repeated, and halves of two inputs.

/// No input is longer: what is slow at this length is not linear.
const LONGEST: usize = 1 << 16;

/// Numbers that look like chance (splitmix64), the same for the same seed and number.
pub struct Chance(u64);

impl Chance {
    /// Those of one case.
    pub fn new(seed: u64, number: u64) -> Chance {
        Chance(
            seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) ^ number.wrapping_mul(0xD1B5_4A32_D192_ED03),
        )
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    /// A number below `bound`; 0 when that is 0.
    pub fn below(&mut self, bound: usize) -> usize {
        (self.next() % bound.max(1) as u64) as usize
    }

    fn byte(&mut self) -> u8 {
        self.next() as u8
    }
}

/// Bytes that mean something to most formats.
#[rustfmt::skip]
const SPECIAL: &[&[u8]] = &[
    b"\0", b"\r", b"\n", b"\r\n", b"\t", b"\x1b", b"\"", b"'", b"\\", b"<", b">", b"@", b";", b",",
    b":", b"=", b"[", b"]", b"{", b"}", b"(", b")", b"%", b"\xff", b"\xfe\xff", b"\xff\xfe",
    b"\xef\xbb\xbf", b"\xc3", b"\xe2\x80\xa8", b"\xe2\x80\xae", b"\xf0\x9f\x98\x80",
    b"\xed\xa0\x80", b"-1", b"0", b"9223372036854775807", b"-9223372036854775808",
    b"99999999999999999999", b"1e309",
];

/// One of the seeds, changed a few times.
pub fn changed(seeds: &[Vec<u8>], words: &[&str], chance: &mut Chance) -> Vec<u8> {
    let mut input = seeds[chance.below(seeds.len())].clone();
    let most = if chance.below(4) == 0 { 40 } else { 6 };
    let changes = 1 + chance.below(most);
    for _ in 0..changes {
        change(&mut input, seeds, words, chance);
        input.truncate(LONGEST);
    }
    input
}

/// A part of an input: where it begins and ends.
fn part(input: &[u8], chance: &mut Chance) -> (usize, usize) {
    let from = chance.below(input.len() + 1);
    let longest = if chance.below(2) == 0 { 8 } else { input.len() };
    let to = from + chance.below((input.len() - from).min(longest) + 1);
    (from, to)
}

fn insert(input: &mut Vec<u8>, at: usize, bytes: &[u8]) {
    input.splice(at..at, bytes.iter().copied());
}

fn change(input: &mut Vec<u8>, seeds: &[Vec<u8>], words: &[&str], chance: &mut Chance) {
    let (from, to) = part(input, chance);
    match chance.below(11) {
        0 if !input.is_empty() => {
            let at = chance.below(input.len());
            input[at] ^= 1 << chance.below(8);
        }
        1 if !input.is_empty() => {
            let at = chance.below(input.len());
            input[at] = chance.byte();
        }
        2 => insert(input, from, SPECIAL[chance.below(SPECIAL.len())]),
        3 | 4 if !words.is_empty() => {
            insert(input, from, words[chance.below(words.len())].as_bytes());
        }
        5 => drop(input.drain(from..to)),
        6 => {
            let copied = input[from..to].to_vec();
            let at = chance.below(input.len() + 1);
            insert(input, at, &copied);
        }
        // The same again and again: what nests, and what is looked through once more for each.
        7 => {
            let piece = match chance.below(3) {
                0 => SPECIAL[chance.below(SPECIAL.len())].to_vec(),
                1 if !words.is_empty() => words[chance.below(words.len())].as_bytes().to_vec(),
                _ => input[from..to].to_vec(),
            };
            let times = 1 << chance.below(12);
            insert(
                input,
                from,
                &piece.repeat(times.min(LONGEST / piece.len().max(1))),
            );
        }
        8 => {
            let other = &seeds[chance.below(seeds.len())];
            let (start, end) = part(other, chance);
            input.splice(from..to, other[start..end].iter().copied());
        }
        9 => input.truncate(from),
        // As a file in another encoding would have it.
        10 if chance.below(4) == 0 => {
            *input = String::from_utf8_lossy(input)
                .encode_utf16()
                .flat_map(u16::to_le_bytes)
                .collect();
        }
        _ if from < input.len() => {
            input.swap_remove(from);
        }
        _ => {}
    }
}
