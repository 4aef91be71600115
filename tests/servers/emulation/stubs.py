"""Types that the server doesn't have, as stubs: CloudFormation accepts them and generates their physical ids and
attributes, without a service API behind them."""

import uuid

from .resource import arn, known, name_of, register, unique

_MESH_PATHS = {
    "Mesh": "",
    "VirtualNode": "virtualNode",
    "VirtualRouter": "virtualRouter",
    "Route": "virtualRouter/{VirtualRouterName}/route",
    "VirtualService": "virtualService",
    "VirtualGateway": "virtualGateway",
    "GatewayRoute": "virtualGateway/{VirtualGatewayName}/gatewayRoute",
}
# Type: the property with its name, which is the physical id.
_NAMED = {
    "AWS::CodeDeploy::Application": "ApplicationName",
    "AWS::CodeDeploy::DeploymentGroup": "DeploymentGroupName",
    "AWS::CodeDeploy::DeploymentConfig": "DeploymentConfigName",
    "AWS::EC2::KeyPair": "KeyName",
    "AWS::IAM::RolePolicy": "PolicyName",
    "AWS::RDS::OptionGroup": "OptionGroupName",
}
# Type: service and resource of its ARN, which is the physical id, and the property with its name.
_BY_ARN = {
    "AWS::IAM::OIDCProvider": ("iam", "oidc-provider", "Url"),
    "AWS::IAM::ServiceLinkedRole": ("iam", "role/aws-service-role", "AWSServiceName"),
    "AWS::WAFv2::IPSet": ("wafv2", "regional/ipset", "Name"),
    "AWS::WAFv2::LoggingConfiguration": ("wafv2", "regional/logging", "ResourceArn"),
    "AWS::WAFv2::RuleGroup": ("wafv2", "regional/rulegroup", "Name"),
}
# Type: the prefix of its ids.
_BY_ID = {
    "AWS::EC2::EIPAssociation": "eipassoc",
    "AWS::EC2::VPCPeeringConnection": "pcx",
    "AWS::Logs::QueryDefinition": "query",
    "AWS::Route53::HealthCheck": "check",
    "AWS::SecretsManager::ResourcePolicy": "policy",
    "AWS::SecretsManager::RotationSchedule": "rotation",
    "AWS::VpcLattice::ServiceNetwork": "sn",
    "AWS::WAFv2::WebACLAssociation": "association",
}


def install():
    for kind, path in _MESH_PATHS.items():
        _accept(f"AWS::AppMesh::{kind}", _mesh(kind, path), ["MeshName", f"{kind}Name"])
    for type_name, key in _NAMED.items():
        _accept(type_name, _named(key), [key])
    for type_name, (service, path, key) in _BY_ARN.items():
        _accept(type_name, _by_arn(service, path, key), [key])
    for type_name, prefix in _BY_ID.items():
        _accept(type_name, _by_id(prefix), [])
    _accept("AWS::CloudWatch::CompositeAlarm", _composite_alarm, ["AlarmName"])


def _accept(type_name, create, replaced_by):
    if not known(type_name):
        register(type_name, create, replaced_by=replaced_by)


def _mesh(kind, path):
    def create(logical_id, props, stack):
        name = name_of(props, f"{kind}Name", stack, logical_id)
        mesh = props.get("MeshName", name)
        tail = f"mesh/{mesh}" + (f"/{path.format(**props)}/{name}" if path else "")
        identity = arn("appmesh", tail)
        named = {"MeshName": mesh, f"{kind}Name": name}
        return identity, {**props, **named, "Arn": identity, "Uid": str(uuid.uuid4())}

    return create


def _named(key):
    return lambda logical_id, props, stack: (name_of(props, key, stack, logical_id), {})


def _by_arn(service, path, key):
    def create(logical_id, props, stack):
        identity = arn(service, f"{path}/{name_of(props, key, stack, logical_id)}")
        return identity, {"Arn": identity}

    return create


def _by_id(prefix):
    def create(logical_id, props, stack):
        identity = unique(prefix)
        return identity, {"Id": identity}

    return create


def _composite_alarm(logical_id, props, stack):
    name = name_of(props, "AlarmName", stack, logical_id)
    return name, {"Arn": arn("cloudwatch", f"alarm:{name}")}
