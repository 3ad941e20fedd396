"""A mail server on this machine that takes everything and writes down whom it was for; for benches/mail, tests/faults/kill_sender and ten_senders."""
import socket
import socketserver
import threading


class Session(socketserver.StreamRequestHandler):
    """One SMTP session (RFC 5321), as far as a client needs it that makes no mistakes."""

    disable_nagle_algorithm = True

    def say(self, text):
        self.wfile.write(text.encode() + b"\r\n")

    def handle(self):
        try:
            self.talk()
        except (ConnectionError, BrokenPipeError):
            pass

    def talk(self):
        self.say("220 sink ESMTP")
        recipient = ""
        while line := self.rfile.readline():
            word = line[:4].upper()
            if word == b"EHLO":
                self.say("250-sink\r\n250-8BITMIME\r\n250 SMTPUTF8")
            elif word == b"RCPT":
                recipient = line[line.index(b"<") + 1:line.rindex(b">")].decode()
                self.say("250 2.1.5 ok")
            elif word == b"DATA":
                self.say("354 go on")
                identity = ""
                while (line := self.rfile.readline()) not in (b".\r\n", b""):
                    if line[:11].lower() == b"message-id:":
                        identity = line[11:].strip().decode()
                if not line:
                    return
                with self.server.lock:
                    self.server.journal.append((recipient, identity))
                self.say("250 2.0.0 taken")
            elif word == b"QUIT":
                self.say("221 bye")
                return
            else:
                self.say("250 2.0.0 ok")


class Sink(socketserver.ThreadingTCPServer):
    """Listens on a free port until it is closed."""

    daemon_threads = True
    allow_reuse_address = True
    request_queue_size = 64

    def __init__(self):
        super().__init__(("127.0.0.1", 0), Session)
        self.lock = threading.Lock()
        self.journal = []
        self.port = self.server_address[1]
        threading.Thread(target=self.serve_forever, args=(0.05,), daemon=True).start()

    def taken(self):
        """Whom it took mail for, and under which Message-ID."""
        with self.lock:
            return list(self.journal)

    def handle_error(self, request, client_address):
        """A client that was killed is no news."""


def free_port():
    """A port that nobody uses at the moment."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]
