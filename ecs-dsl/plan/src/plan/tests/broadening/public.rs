//! Public exposure.

use serde_json::{Value, json};

use super::{NO_FINDINGS, opened};

fn resource(type_name: &str, properties: Value) -> Value {
    json!({"A": {"Type": type_name, "Properties": properties}})
}

#[test]
fn exposing_properties_are_reported_and_closing_ones_are_not() {
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
            "! `A` is internet-facing (`Scheme`)",
        ),
        (
            "AWS::ECS::Service",
            network("DISABLED"),
            network("ENABLED"),
            "`A` assigns public addresses to its tasks (`AssignPublicIp`)",
        ),
        (
            "AWS::S3::Bucket",
            block(true),
            block(false),
            "`A` doesn't fully block public access (`BlockPublicPolicy`)",
        ),
        (
            "AWS::S3::Bucket",
            block(true),
            json!({}),
            "`A` loses its public access block (`PublicAccessBlockConfiguration`)",
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
            "! `A` can be invoked by anyone (`AuthType: NONE`)",
        ),
        (
            "AWS::EC2::Route",
            json!({"RouteTableId": "rtb-1", "DestinationCidrBlock": "0.0.0.0/0", "NatGatewayId": "nat-1"}),
            json!({"RouteTableId": "rtb-1", "DestinationCidrBlock": "0.0.0.0/0", "GatewayId": "igw-1"}),
            "`A` routes 0.0.0.0/0 of route table `rtb-1` to an internet gateway",
        ),
    ] {
        assert_eq!(
            opened(
                resource(type_name, closed.clone()),
                resource(type_name, open.clone())
            ),
            [message]
        );
        assert_eq!(
            opened(resource(type_name, open), resource(type_name, closed)),
            NO_FINDINGS
        );
    }
}

#[test]
fn new_stack_needs_no_consent() {
    let plan = super::plan(
        json!({}),
        resource("AWS::RDS::DBInstance", json!({"PubliclyAccessible": true})),
    );
    assert!(plan.creation && plan.opens().is_empty());
    assert_eq!(plan.broadening.len(), 1);
}
