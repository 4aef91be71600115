//! Security groups.

use serde_json::{Value, json};

use super::{NO_FINDINGS, opened};

/// A group with these rules, and another group.
fn group(ingress: Value) -> Value {
    json!({
        "Db": {"Type": "AWS::EC2::SecurityGroup", "Properties": {"SecurityGroupIngress": ingress}},
        "Web": {"Type": "AWS::EC2::SecurityGroup"},
    })
}

fn tcp(net: &str, from: u16, to: u16) -> Value {
    let key = if net.contains(':') {
        "CidrIpv6"
    } else {
        "CidrIp"
    };
    json!({"IpProtocol": "tcp", "FromPort": from, "ToPort": to, key: net})
}

#[test]
fn new_source_wider_source_and_more_ports_are_reported() {
    let old = || group(json!([tcp("10.0.0.0/16", 5432, 5432)]));
    for (rule, message) in [
        (
            tcp("0.0.0.0/0", 5432, 5432),
            "! `Db` allows ingress from anyone (0.0.0.0/0) on tcp 5432",
        ),
        (
            tcp("::/0", 5432, 5432),
            "! `Db` allows ingress from anyone (::/0) on tcp 5432",
        ),
        (
            tcp("10.0.0.0/8", 5432, 5432),
            "`Db` allows ingress from 10.0.0.0/8 on tcp 5432",
        ),
        (
            tcp("10.1.0.0/16", 5432, 5432),
            "`Db` allows ingress from 10.1.0.0/16 on tcp 5432",
        ),
        (
            tcp("10.0.0.0/16", 5432, 5433),
            "`Db` allows ingress from 10.0.0.0/16 on tcp 5432 to 5433",
        ),
        (
            json!({"IpProtocol": "-1", "CidrIp": "10.0.0.0/16"}),
            "`Db` allows ingress from 10.0.0.0/16 on everything",
        ),
        (
            json!({"IpProtocol": "tcp", "FromPort": 5432, "ToPort": 5432, "SourceSecurityGroupId": {"Ref": "Web"}}),
            "`Db` allows ingress from `Web` on tcp 5432",
        ),
        (
            json!({"IpProtocol": "icmp", "FromPort": 8, "ToPort": -1, "CidrIp": "10.0.0.0/16"}),
            "`Db` allows ingress from 10.0.0.0/16 on icmp type 8",
        ),
    ] {
        assert_eq!(opened(old(), group(json!([rule]))), [message]);
    }
}

#[test]
fn narrower_or_equivalent_rules_are_not_reported() {
    let old = || {
        group(json!([
            tcp("10.0.0.0/8", 5000, 6000),
            tcp("10.0.0.0/8", 6001, 7000)
        ]))
    };
    for rules in [
        json!([]),
        json!([tcp("10.0.0.0/8", 5432, 5432)]),
        json!([tcp("10.1.0.0/16", 5000, 6000)]),
        json!([tcp("10.0.0.0/8", 6001, 7000), tcp("10.0.0.0/8", 5000, 6000)]),
        // The two old rules together.
        json!([tcp("10.0.0.0/8", 5500, 6500)]),
        json!([
            tcp("10.0.0.0/9", 5000, 7000),
            tcp("10.128.0.0/9", 5000, 7000)
        ]),
        json!([{"IpProtocol": "6", "FromPort": "5000", "ToPort": "6000", "CidrIp": "10.0.0.0/8", "Description": "x"}]),
    ] {
        assert_eq!(opened(old(), group(rules)), NO_FINDINGS);
    }
}

#[test]
fn two_halves_of_a_network_cover_it() {
    let halves = group(json!([
        tcp("0.0.0.0/1", 80, 80),
        tcp("128.0.0.0/1", 80, 80)
    ]));
    assert_eq!(
        opened(halves, group(json!([tcp("0.0.0.0/0", 80, 80)]))),
        NO_FINDINGS
    );
}

#[test]
fn rule_can_move_between_its_group_and_a_separate_resource() {
    let inside = group(json!([tcp("10.0.0.0/16", 5432, 5432)]));
    let mut separate = group(json!([]));
    separate["DbIngress"] = json!({"Type": "AWS::EC2::SecurityGroupIngress", "Properties": {
        "GroupId": {"Fn::GetAtt": ["Db", "GroupId"]},
        "IpProtocol": "tcp", "FromPort": 5432, "ToPort": 5432, "CidrIp": "10.0.0.0/16",
    }});
    assert_eq!(opened(inside.clone(), separate.clone()), NO_FINDINGS);
    assert_eq!(opened(separate, inside), NO_FINDINGS);
}

#[test]
fn wider_parameter_default_widens_rules() {
    let with = |office: &str| {
        let rule =
            json!({"IpProtocol": "tcp", "FromPort": 22, "ToPort": 22, "CidrIp": {"Ref": "Office"}});
        crate::cfn::Document::from_value(json!({
            "Parameters": {"Office": {"Type": "String", "Default": office}},
            "Resources": group(json!([rule])),
        }))
        .unwrap()
    };
    let plan = super::super::compared(&with("10.0.0.0/8"), &with("0.0.0.0/0"));
    let messages: Vec<_> = plan
        .broadening
        .iter()
        .map(|broadening| broadening.message.as_str())
        .collect();
    assert_eq!(
        messages,
        ["`Db` allows ingress from anyone (0.0.0.0/0) on tcp 22"]
    );
    assert_eq!(
        super::super::compared(&with("0.0.0.0/0"), &with("10.0.0.0/8")).broadening,
        []
    );
}

#[test]
fn new_egress_is_reported_unless_all_egress_was_open() {
    let with = |egress: Value| json!({"Db": {"Type": "AWS::EC2::SecurityGroup", "Properties": {"SecurityGroupEgress": egress}}});
    let closed = || with(json!([tcp("10.0.0.0/16", 443, 443)]));
    let expected = [
        "! `Db` allows egress to anywhere (0.0.0.0/0) on tcp 443",
        "`Db` allows egress to 10.0.0.0/8 on tcp 443",
    ];
    let wider = json!([tcp("0.0.0.0/0", 443, 443), tcp("10.0.0.0/8", 443, 443)]);
    assert_eq!(opened(closed(), with(wider)), expected);
    // A group without egress rules allows all egress.
    let open = json!({"Db": {"Type": "AWS::EC2::SecurityGroup"}});
    assert_eq!(
        opened(open, with(json!([tcp("0.0.0.0/0", 443, 443)]))),
        NO_FINDINGS
    );
}

#[test]
fn new_group_is_reported_for_ingress_from_outside() {
    let new = json!({
        "Web": {"Type": "AWS::EC2::SecurityGroup"},
        "Api": {"Type": "AWS::EC2::SecurityGroup", "Properties": {"SecurityGroupIngress": [
            {"IpProtocol": "tcp", "FromPort": 80, "ToPort": 80, "SourceSecurityGroupId": {"Ref": "Web"}},
            tcp("192.0.2.0/24", 80, 80),
        ]}},
    });
    let old = json!({"Web": {"Type": "AWS::EC2::SecurityGroup"}});
    assert_eq!(
        opened(old, new),
        ["`Api` allows ingress from 192.0.2.0/24 on tcp 80"]
    );
}

#[test]
fn attached_group_is_reported() {
    let database = |groups: Value| {
        json!({
            "Office": {"Type": "AWS::EC2::SecurityGroup", "Properties": {"SecurityGroupIngress": [tcp("192.0.2.0/24", 5432, 5432)]}},
            "Own": {"Type": "AWS::EC2::SecurityGroup"},
            "Db": {"Type": "AWS::RDS::DBInstance", "Properties": {"VPCSecurityGroups": groups}},
        })
    };
    let own = json!([{"Fn::GetAtt": ["Own", "GroupId"]}]);
    let both = json!([{"Fn::GetAtt": ["Own", "GroupId"]}, {"Ref": "Office"}]);
    let expected =
        "`Db` gets security group `Office`, which allows ingress from 192.0.2.0/24 on tcp 5432";
    assert_eq!(
        opened(database(own.clone()), database(both.clone())),
        [expected]
    );
    assert_eq!(opened(database(both), database(own.clone())), NO_FINDINGS);
    let foreign = "`Db` gets security group `sg-1`, whose rules aren't in this template";
    assert_eq!(opened(database(own), database(json!(["sg-1"]))), [foreign]);
}
