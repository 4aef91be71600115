#!/usr/bin/env python3
"""Starts ministack with our additions on 127.0.0.1 and says where.

    server.py --folder FOLDER [--port PORT]

Prints one line, the address, as soon as it answers, and serves until its standard input ends: a server never outlives
what started it, however that ended. FOLDER takes the server's log and the failures that tests ask for.
"""

import argparse
import contextlib
import http.client
import os
import pathlib
import shutil
import signal
import socket
import sys
import threading
import time

HOST = "127.0.0.1"


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--folder", type=pathlib.Path, required=True)
    arguments.add_argument("--port", type=int, default=0, help="0, the default, is any free port")
    options = arguments.parse_args()
    faults = options.folder / "faults"
    # What an earlier run asked for and didn't get is nobody's business any more.
    shutil.rmtree(faults, ignore_errors=True)
    faults.mkdir(parents=True)
    port = options.port or free_port()
    address = sys.stdout.fileno()
    answer = os.fdopen(os.dup(address), "w")
    log_to(options.folder / "server.log")
    serve(port, faults, answer)


def free_port():
    with contextlib.closing(socket.socket()) as probe:
        probe.bind((HOST, 0))
        return probe.getsockname()[1]


def log_to(path):
    """Everything that the server prints from here on goes to the log."""
    log = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
    os.dup2(log, sys.stdout.fileno())
    os.dup2(log, sys.stderr.fileno())


def serve(port, faults, answer):
    # ministack reads its settings while it is imported.
    os.environ.update(settings(port))
    import emulation
    from ministack.app import main as ministack

    emulation.install(faults)
    threading.Thread(target=end_with_parent, daemon=True).start()
    threading.Thread(target=announce, args=(port, answer), daemon=True).start()
    sys.argv = ["ministack"]
    ministack()


def settings(port):
    return {
        "BIND_HOST": HOST,
        "GATEWAY_PORT": str(port),
        "AUTH": "true",
        "AWS_ACCESS_KEY_ID": "test",
        "AWS_SECRET_ACCESS_KEY": "test",
        "IOT_MTLS_ENABLED": "0",
        "SFTP_ENABLED": "0",
        # Where there is a Docker daemon the server would run the tasks and databases: it must find none.
        "DOCKER_HOST": "unix:///nonexistent",
    }


def end_with_parent():
    while sys.stdin.buffer.read(1):
        pass
    os.kill(os.getpid(), signal.SIGTERM)


def announce(port, answer):
    while not healthy(port):
        time.sleep(0.05)
    print(f"http://{HOST}:{port}", file=answer, flush=True)


def healthy(port):
    try:
        with contextlib.closing(http.client.HTTPConnection(HOST, port, timeout=5)) as connection:
            connection.request("GET", "/_ministack/health")
            return connection.getresponse().status == 200
    except OSError:
        return False


if __name__ == "__main__":
    main()
