"""Sessions of ECS Exec and Session Manager: the server has no data channel, and Systems Manager no sessions.

A test has an agent of its own. It writes `<account>-session.json` into the fault folder:

    {"url": "ws://127.0.0.1:PORT/…", "tokens": ["first", "second"]}

Starting and resuming a session return this URL, and the next token; without one, the session has ended. With
`"agent": "PENDING"`, the agent of a task has this status, and with `"code"` the calls that start a session fail with it. `"calls"` lists
the calls so far.
"""

import json
import pathlib

from ministack import app
from ministack.core.responses import error_response_json, get_account_id, json_response
from ministack.services import ecs

_STARTS = ("ExecuteCommand", "StartSession")
_SYSTEMS_MANAGER = ("StartSession", "ResumeSession", "TerminateSession")

_folder = None
_execute_command = ecs._execute_command
_describe_tasks = ecs._describe_tasks
_systems_manager = app.SERVICE_HANDLERS["ssm"]


def install(folder):
    global _folder
    _folder = pathlib.Path(folder)
    ecs._ACTION_MAP |= {"ExecuteCommand": _in_container, "DescribeTasks": _with_agents}
    app.SERVICE_HANDLERS["ssm"] = _handle


def _session():
    path = _folder / f"{get_account_id()}-session.json"
    return (path, json.loads(path.read_text())) if path.exists() else (path, None)


def _record(action, data):
    """Returns the session of the account after this call, and the next token."""
    path, session = _session()
    if session is None:
        return None, None
    session.setdefault("calls", []).append({"action": action, **data})
    failed = action in _STARTS and "code" in session
    tokens = session.get("tokens", [])
    token = tokens.pop(0) if tokens and not failed and action != "TerminateSession" else None
    path.write_text(json.dumps(session))
    return session, token


def _in_container(data):
    response = _execute_command(data)
    session, token = _record("ExecuteCommand", data)
    if session is None or response[0] != 200:
        return response
    if "code" in session:
        return error_response_json(session["code"], "The execute command failed.", 400)
    body = json.loads(response[2])
    body["session"] = {"sessionId": "ecs-execute-command-1", "streamUrl": session["url"], "tokenValue": token}
    return json_response(body)


def _with_agents(data):
    response = _describe_tasks(data)
    _, session = _session()
    if response[0] != 200 or not (session or {}).get("agent"):
        return response
    body = json.loads(response[2])
    for task in body["tasks"]:
        for container in task["containers"]:
            container["managedAgents"] = [{"name": "ExecuteCommandAgent", "lastStatus": session["agent"]}]
    return json_response(body)


async def _handle(method, path, headers, body, query_params):
    action = headers.get("x-amz-target", "").split(".")[-1]
    if action not in _SYSTEMS_MANAGER:
        return await _systems_manager(method, path, headers, body, query_params)
    data = json.loads(body)
    session, token = _record(action, data)
    if session is None:
        return error_response_json("TargetNotConnected", f"{data.get('Target')} is not connected.", 400)
    if action in _STARTS and "code" in session:
        return error_response_json(session["code"], "The session can't be started.", 400)
    if action == "TerminateSession":
        return json_response({"SessionId": data["SessionId"]})
    return json_response({"SessionId": "session-1", "StreamUrl": session["url"], "TokenValue": token or ""})
