"""Secrets: the server's CloudFormation calls them by their names and makes them of all characters but those in
ExcludeCharacters. Here the physical id, and with it Ref, is the ARN, and GetRandomPassword makes the value, which hears
every Exclude… property."""

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
    asked = props.get("GenerateSecretString")
    if asked is None:
        return _secret_string(props)
    _, _, body = secretsmanager._get_random_password({k: v for k, v in asked.items() if k not in _TEMPLATE_OWN})
    password = json.loads(body)["RandomPassword"]
    if "SecretStringTemplate" not in asked:
        return password
    return json.dumps({**json.loads(asked["SecretStringTemplate"]), asked["GenerateStringKey"]: password})
