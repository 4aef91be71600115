"""Secrets: in the server's CloudFormation the physical id is the name, and generated values respect only
ExcludeCharacters. Here the physical id, and so Ref, is the ARN, and GetRandomPassword generates the value, which respects
all Exclude… properties."""

import json

from ministack.services import secretsmanager
from ministack.services.cloudformation import provisioners

_TEMPLATE_OWN = ("SecretStringTemplate", "GenerateStringKey")
_handlers = provisioners._RESOURCE_HANDLERS["AWS::SecretsManager::Secret"]
_secret_string = provisioners._sm_secret_string


def install():
    provisioners._sm_secret_string = _generated
    provisioners._RESOURCE_HANDLERS["AWS::SecretsManager::Secret"] = {
        **_handlers,
        "create": lambda *arguments: _by_arn(_handlers["create"](*arguments)),
        "update": lambda arn, *arguments: _by_arn(_handlers["update"](_name(arn), *arguments)),
        "delete": lambda arn, props: _handlers["delete"](_name(arn), props),
    }


def _by_arn(result):
    _, attributes = result
    return attributes["Arn"], attributes


def _name(arn):
    return next((name for name, secret in secretsmanager._secrets.items() if secret["ARN"] == arn), arn)


def _generated(props):
    options = props.get("GenerateSecretString")
    if options is None:
        return _secret_string(props)
    _, _, body = secretsmanager._get_random_password({k: v for k, v in options.items() if k not in _TEMPLATE_OWN})
    password = json.loads(body)["RandomPassword"]
    if "SecretStringTemplate" not in options:
        return password
    return json.dumps({**json.loads(options["SecretStringTemplate"]), options["GenerateStringKey"]: password})
