"""Logs: the server's FilterLogEvents ignores `logStreamNamePrefix`, `startFromHead` and `nextToken`.

Here a prefix selects streams, `startFromHead: false` returns the latest events first, and a page has at most three events, so that
callers have to read several. Patterns are the server's: one term, or columns.
"""

import json

from ministack.services import cloudwatch_logs as logs

_PAGE = 3
_MOST = 10_000

_filter_log_events = logs._filter_log_events


def install():
    logs._filter_log_events = _with_pages


def _with_pages(data):
    group = logs._resolve_log_group_name(data)
    prefix = data.get("logStreamNamePrefix")
    request = {**data, "limit": _MOST}
    if prefix and group in logs._log_groups:
        names = [name for name in logs._log_groups[group]["streams"] if name.startswith(prefix)]
        if not names:
            return logs.json_response({"events": [], "searchedLogStreams": []})
        request["logStreamNames"] = names
    status, headers, body = _filter_log_events(request)
    if status != 200:
        return status, headers, body
    found = json.loads(body)
    events = found["events"]
    if data.get("startFromHead") is False:
        events.reverse()
    start = int(data.get("nextToken", 0))
    end = start + min(data.get("limit", _MOST), _PAGE)
    page = {**found, "events": events[start:end]}
    if end < len(events):
        page["nextToken"] = str(end)
    return logs.json_response(page)
