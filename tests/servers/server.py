#!/usr/bin/env python3
"""Starts ministack with our additions on 127.0.0.1.

    server.py --folder FOLDER [--port PORT]

Prints the URL when the server is ready, and runs until its standard input is closed, so that the server ends with the
process that started it. FOLDER contains the log and the fault files of the tests.
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
    arguments.add_argument("--port", type=int, default=0, help="default: 0, any free port")
    options = arguments.parse_args()
    faults = options.folder / "faults"
    # Faults of an earlier run that didn't happen.
    shutil.rmtree(faults, ignore_errors=True)
    faults.mkdir(parents=True)
    port = options.port or free_port()
    stdout = sys.stdout.fileno()
    output = os.fdopen(os.dup(stdout), "w")
    log_to(options.folder / "server.log")
    serve(port, faults, output)


def free_port():
    with contextlib.closing(socket.socket()) as probe:
        probe.bind((HOST, 0))
        return probe.getsockname()[1]


def log_to(path):
    """Redirects stdout and stderr to the log."""
    log = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
    os.dup2(log, sys.stdout.fileno())
    os.dup2(log, sys.stderr.fileno())


def serve(port, faults, output):
    # ministack reads its settings on import.
    os.environ.update(settings(port))
    import emulation
    from ministack.app import main as ministack

    emulation.install(faults)
    threading.Thread(target=end_with_parent, daemon=True).start()
    threading.Thread(target=announce, args=(port, output), daemon=True).start()
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
        # With a Docker daemon the server would run tasks and databases.
        "DOCKER_HOST": "unix:///nonexistent",
    }


def end_with_parent():
    while sys.stdin.buffer.read(1):
        pass
    os.kill(os.getpid(), signal.SIGTERM)


def announce(port, output):
    while not healthy(port):
        time.sleep(0.05)
    print(f"http://{HOST}:{port}", file=output, flush=True)


def healthy(port):
    try:
        with contextlib.closing(http.client.HTTPConnection(HOST, port, timeout=5)) as connection:
            connection.request("GET", "/_ministack/health")
            return connection.getresponse().status == 200
    except OSError:
        return False


if __name__ == "__main__":
    main()
