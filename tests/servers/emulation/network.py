"""Network types that the server's EC2 has and its CloudFormation doesn't: each is created by EC2's action, so that
Describe calls find it."""

import re

from ministack.services import ec2

from .resource import extend, register, unique

_ALWAYS = "CidrIp CidrIpv6 FromPort GroupId IpProtocol ToPort SourcePrefixListId DestinationPrefixListId".split()
_FLOW_LOG_TARGETS = ("LogDestination", "LogDestinationType", "LogGroupName")
_PEERS = "SourceSecurityGroupId DestinationSecurityGroupId".split()


def call(action, params):
    """Runs an EC2 action in this process. Returns the response, or raises its error."""
    query = {key: [str(value)] for key, value in params.items() if value is not None}
    status, _, body = ec2._ACTION_MAP[action](query)
    text = body.decode()
    if status >= 400:
        raise ValueError(_first(text, "Message"))
    return text


def install():
    register("AWS::EC2::EIP", _create_address, delete=_delete_address, replaced_by=["Domain", "PublicIpv4Pool"])
    register(
        "AWS::EC2::NatGateway",
        _create_nat,
        update=_retag_nat,
        delete=lambda physical_id, props: call("DeleteNatGateway", {"NatGatewayId": physical_id}),
        replaced_by=["SubnetId", "AllocationId", "ConnectivityType"],
    )
    register(
        "AWS::EC2::FlowLog",
        _create_flow_log,
        delete=lambda physical_id, props: call("DeleteFlowLogs", {"FlowLogId.1": physical_id}),
        replaced_by=["ResourceId", "ResourceType", "TrafficType", *_FLOW_LOG_TARGETS],
    )
    for direction in ("Ingress", "Egress"):
        register(
            f"AWS::EC2::SecurityGroup{direction}",
            _create_rule(direction),
            update=_update_rule(direction),
            delete=_delete_rule(direction),
            replaced_by=_ALWAYS + _PEERS,
        )
    _install_acls()
    extend("AWS::EC2::VPC", attributes=_vpc_attributes)
    extend("AWS::EC2::Subnet", attributes=_subnet_attributes)


def _create_address(logical_id, props, stack):
    text = call("AllocateAddress", {"Domain": props.get("Domain", "vpc"), **_tags("elastic-ip", props)})
    public_ip, allocation = _first(text, "publicIp"), _first(text, "allocationId")
    return public_ip, {"AllocationId": allocation, "PublicIp": public_ip}


def _delete_address(physical_id, props):
    for allocation, address in list(ec2._addresses.items()):
        if address["PublicIp"] == physical_id:
            call("ReleaseAddress", {"AllocationId": allocation})


def _create_nat(logical_id, props, stack):
    keys = ("SubnetId", "AllocationId", "ConnectivityType")
    text = call("CreateNatGateway", {**{k: props.get(k) for k in keys}, **_tags("natgateway", props)})
    gateway = _first(text, "natGatewayId")
    return gateway, {"NatGatewayId": gateway}


def _retag_nat(physical_id, old, new, stack, logical_id):
    ec2._tags[physical_id] = list(new.get("Tags") or [])
    return physical_id, {"NatGatewayId": physical_id}


def _create_flow_log(logical_id, props, stack):
    keys = ("ResourceType", "TrafficType", *_FLOW_LOG_TARGETS)
    params = {"ResourceId.1": props["ResourceId"], **{k: props.get(k) for k in keys}, **_tags("flow-log", props)}
    log = re.search(r"<item>(.+?)</item>", call("CreateFlowLogs", params))[1]
    return log, {"Id": log}


def _create_rule(direction):
    def create(logical_id, props, stack):
        call(f"AuthorizeSecurityGroup{direction}", _permission(props))
        rule = unique("sgr")
        return rule, {"Id": rule}

    return create


def _update_rule(direction):
    def update(physical_id, old, new, stack, logical_id):
        call(f"RevokeSecurityGroup{direction}", _permission(old))
        call(f"AuthorizeSecurityGroup{direction}", _permission(new))
        return physical_id, {"Id": physical_id}

    return update


def _delete_rule(direction):
    def delete(physical_id, props):
        if props.get("GroupId") in ec2._security_groups:
            call(f"RevokeSecurityGroup{direction}", _permission(props))

    return delete


def _permission(props):
    """The EC2 parameters of a security group rule."""
    rule = "IpPermissions.1"
    params = {"GroupId": props["GroupId"], f"{rule}.IpProtocol": props["IpProtocol"]}
    params |= {f"{rule}.{port}": props.get(port) for port in ("FromPort", "ToPort")}
    sources = (
        ("IpRanges", "CidrIp", ["CidrIp"]),
        ("Ipv6Ranges", "CidrIpv6", ["CidrIpv6"]),
        ("Groups", "GroupId", _PEERS),
        ("PrefixListIds", "PrefixListId", ["SourcePrefixListId", "DestinationPrefixListId"]),
    )
    for group, field, keys in sources:
        for value in filter(None, (props.get(key) for key in keys)):
            params[f"{rule}.{group}.1.{field}"] = value
            params[f"{rule}.{group}.1.Description"] = props.get("Description")
    return params


def _install_acls():
    register(
        "AWS::EC2::NetworkAcl",
        _create_acl,
        delete=lambda physical_id, props: call("DeleteNetworkAcl", {"NetworkAclId": physical_id}),
        replaced_by=["VpcId"],
    )
    register(
        "AWS::EC2::NetworkAclEntry",
        _create_acl_entry,
        update=_replace_acl_entry,
        delete=_delete_acl_entry,
        replaced_by=["NetworkAclId", "RuleNumber", "Egress"],
    )
    register("AWS::EC2::SubnetNetworkAclAssociation", _associate_acl, replaced_by=["SubnetId", "NetworkAclId"])


def _create_acl(logical_id, props, stack):
    text = call("CreateNetworkAcl", {"VpcId": props["VpcId"], **_tags("network-acl", props)})
    acl = _first(text, "networkAclId")
    return acl, {"Id": acl}


def _create_acl_entry(logical_id, props, stack):
    call("CreateNetworkAclEntry", _acl_entry(props))
    return unique("acle"), {}


def _replace_acl_entry(physical_id, old, new, stack, logical_id):
    call("ReplaceNetworkAclEntry", _acl_entry(new))
    return physical_id, {}


def _delete_acl_entry(physical_id, props):
    if props["NetworkAclId"] in ec2._network_acls:
        call("DeleteNetworkAclEntry", _acl_entry(props))


def _acl_entry(props):
    keys = ("NetworkAclId", "RuleNumber", "Protocol", "RuleAction", "CidrBlock", "Ipv6CidrBlock")
    entry = {key: props.get(key) for key in keys}
    entry["Egress"] = str(props.get("Egress", False)).lower()
    for end in ("From", "To"):
        entry[f"PortRange.{end}"] = (props.get("PortRange") or {}).get(end)
    return entry


def _associate_acl(logical_id, props, stack):
    association = unique("aclassoc")
    record = {"NetworkAclAssociationId": association, "SubnetId": props["SubnetId"]}
    ec2._network_acls[props["NetworkAclId"]]["Associations"].append(record)
    return association, {"AssociationId": association}


def _vpc_attributes(props):
    return {"CidrBlock": props.get("CidrBlock", ""), "CidrBlockAssociations": [], "Ipv6CidrBlocks": []}


def _subnet_attributes(props):
    return {"CidrBlock": props.get("CidrBlock", ""), "VpcId": props.get("VpcId", ""), "Ipv6CidrBlocks": []}


def _tags(kind, props):
    """The EC2 parameters of a template's tags."""
    params = {"TagSpecification.1.ResourceType": kind}
    for number, tag in enumerate(props.get("Tags") or [], start=1):
        params[f"TagSpecification.1.Tag.{number}.Key"] = tag["Key"]
        params[f"TagSpecification.1.Tag.{number}.Value"] = tag["Value"]
    return params


def _first(text, element):
    """The text of the first element of that name."""
    return re.search(rf"<{element}>(.*?)</{element}>", text, re.DOTALL)[1]
