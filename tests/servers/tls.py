#!/usr/bin/env python3
"""A server with TLS and the certificate in `tls`, which no operating system trusts. Prints its port, and refuses every request
with 403. Ends with its standard input.
"""

import http.server
import pathlib
import ssl
import sys
import threading


class Refusal(http.server.BaseHTTPRequestHandler):
    def do_POST(self):
        self.rfile.read(int(self.headers.get("Content-Length", 0)))
        self.send_response(403)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, *_):
        pass


def main():
    files = pathlib.Path(__file__).parent / "tls"
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(files / "certificate.pem", files / "key.pem")
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Refusal)
    # The handshake happens in the thread of the connection, whose failure is no failure of the server.
    server.socket = context.wrap_socket(server.socket, server_side=True, do_handshake_on_connect=False)
    server.handle_error = lambda *_: None
    threading.Thread(target=server.serve_forever, daemon=True).start()
    print(server.server_address[1], flush=True)
    sys.stdin.read()


main()
