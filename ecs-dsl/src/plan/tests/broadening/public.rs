//! The internet.

use serde_json::{Value, json};

use super::{NOTHING, opened};

fn of(type_name: &str, properties: Value) -> Value {
    json!({"A": {"Type": type_name, "Properties": properties}})
}

#[test]
fn switches_to_the_internet_are_told_and_those_from_it_are_not() {
    let network =
        |ip: &str| json!({"NetworkConfiguration": {"AwsvpcConfiguration": {"AssignPublicIp": ip}}});
    let block = |on: bool| {
        json!({"PublicAccessBlockConfiguration": {"BlockPublicAcls": true, "BlockPublicPolicy": on,
            "IgnorePublicAcls": true, "RestrictPublicBuckets": true}})
    };
    for (type_name, closed, open, message) in [
        (
            "AWS::RDS::DBInstance",
            json!({"PubliclyAccessible": false}),
            json!({"PubliclyAccessible": true}),
            "! `A` gets a public address (`PubliclyAccessible`)",
        ),
        (
            "AWS::ElasticLoadBalancingV2::LoadBalancer",
            json!({"Scheme": "internal"}),
            json!({}),
            "! `A` faces the internet (`Scheme`)",
        ),
        (
            "AWS::ECS::Service",
            network("DISABLED"),
            network("ENABLED"),
            "`A` gives its tasks public addresses (`AssignPublicIp`)",
        ),
        (
            "AWS::S3::Bucket",
            block(true),
            block(false),
            "`A` doesn't block public access in full (`BlockPublicPolicy`)",
        ),
        (
            "AWS::S3::Bucket",
            block(true),
            json!({}),
            "`A` loses its block of public access (`PublicAccessBlockConfiguration`)",
        ),
        (
            "AWS::S3::Bucket",
            json!({}),
            json!({"AccessControl": "PublicRead"}),
            "! `A` has the access control list `PublicRead`",
        ),
        (
            "AWS::Lambda::Url",
            json!({"AuthType": "AWS_IAM"}),
            json!({"AuthType": "NONE"}),
            "! `A` answers anyone (`AuthType: NONE`)",
        ),
        (
            "AWS::EC2::Route",
            json!({"RouteTableId": "rtb-1", "DestinationCidrBlock": "0.0.0.0/0", "NatGatewayId": "nat-1"}),
            json!({"RouteTableId": "rtb-1", "DestinationCidrBlock": "0.0.0.0/0", "GatewayId": "igw-1"}),
            "`A` leads 0.0.0.0/0 of route table `rtb-1` to an internet gateway",
        ),
    ] {
        assert_eq!(
            opened(of(type_name, closed.clone()), of(type_name, open.clone())),
            [message]
        );
        assert_eq!(opened(of(type_name, open), of(type_name, closed)), NOTHING);
    }
}

#[test]
fn a_new_stack_opens_nothing_that_was_there() {
    let plan = super::plan(
        json!({}),
        of("AWS::RDS::DBInstance", json!({"PubliclyAccessible": true})),
    );
    assert!(plan.creation && plan.opens().is_empty());
    assert_eq!(plan.broadening.len(), 1);
}
