#!/usr/bin/env python3
"""Writes events to a log stream, which is created if it doesn't exist; prints `{}`.

    put_logs.py GROUP STREAM MESSAGE …

The events occur now, a millisecond after each other. Endpoint, region and credentials come from AWS's environment variables.
"""

import sys
import time

from describe import service


def main(group, stream, *messages):
    logs = service("logs")
    try:
        logs.create_log_stream(logGroupName=group, logStreamName=stream)
    except logs.exceptions.ResourceAlreadyExistsException:
        pass
    now = int(time.time() * 1000)
    events = [{"timestamp": now + index, "message": message} for index, message in enumerate(messages)]
    logs.put_log_events(logGroupName=group, logStreamName=stream, logEvents=events)
    print("{}")


if __name__ == "__main__":
    main(*sys.argv[1:])
