//! The network, the load balancer and the routes.

use serde_json::json;

use super::{Found, Traits};

pub(super) fn assert_network(found: Found<'_>) {
    let vpc = found.one("EC2::VPC", "MainVpc");
    assert_eq!(vpc["CidrBlock"], "10.0.0.0/16");
    let subnets = [
        ("MainIsolatedSubnet1", "10.0.128.0/21", "us-east-1a"),
        ("MainIsolatedSubnet2", "10.0.136.0/21", "us-east-1b"),
        ("MainPrivateSubnet1", "10.0.64.0/21", "us-east-1a"),
        ("MainPrivateSubnet2", "10.0.72.0/21", "us-east-1b"),
        ("MainPublicSubnet1", "10.0.0.0/21", "us-east-1a"),
        ("MainPublicSubnet2", "10.0.8.0/21", "us-east-1b"),
    ];
    assert_eq!(found.ids("EC2::Subnet"), subnets.map(|(id, ..)| id));
    for (id, block, zone) in subnets {
        let subnet = found.one("EC2::Subnet", id);
        assert_eq!(
            (
                &subnet["CidrBlock"],
                &subnet["AvailabilityZone"],
                &subnet["VpcId"]
            ),
            (&json!(block), &json!(zone), &vpc["VpcId"])
        );
    }
    let nat = found.one("EC2::NatGateway", "MainNatGateway1");
    assert_eq!(found.ids("EC2::NatGateway"), ["MainNatGateway1"]);
    assert_eq!(&nat["SubnetId"], found.subnet("MainPublicSubnet1"));
    let internet = &found.one("EC2::InternetGateway", "MainInternetGateway")["InternetGatewayId"];
    for (table, field, gateway) in [
        ("MainPublicRouteTable", "GatewayId", internet),
        (
            "MainPrivateRouteTable1",
            "NatGatewayId",
            &nat["NatGatewayId"],
        ),
        (
            "MainPrivateRouteTable2",
            "NatGatewayId",
            &nat["NatGatewayId"],
        ),
    ] {
        let routes = &found.one("EC2::RouteTable", table)["Routes"];
        let internet_route = routes
            .as_array()
            .unwrap()
            .iter()
            .find(|route| route["DestinationCidrBlock"] == "0.0.0.0/0");
        assert_eq!(&internet_route.expect(table)[field], gateway, "{table}");
    }
    let isolated = found.one("EC2::RouteTable", "MainIsolatedRouteTable");
    assert_eq!(isolated["Routes"].as_array().unwrap().len(), 1);
}

pub(super) fn assert_load_balancer(found: Found<'_>) {
    let balancer = found.one("ElasticLoadBalancingV2::LoadBalancer", "WebLoadBalancer");
    assert_eq!(
        (&balancer["Scheme"], &balancer["Type"]),
        (&json!("internet-facing"), &json!("application"))
    );
    assert_eq!(balancer["SecurityGroups"], json!([found.group("Web")]));
    let subnets: Vec<_> = balancer["AvailabilityZones"]
        .as_array()
        .unwrap()
        .iter()
        .map(|zone| &zone["SubnetId"])
        .collect();
    assert_eq!(
        subnets,
        [
            found.subnet("MainPublicSubnet1"),
            found.subnet("MainPublicSubnet2")
        ]
    );
    let listener = found.one("ElasticLoadBalancingV2::Listener", "WebHttpListener");
    assert_eq!(
        (&listener["Port"], &listener["Protocol"]),
        (&json!(80), &json!("HTTP"))
    );
    let default_action = &listener["DefaultActions"][0];
    assert_eq!(default_action["FixedResponseConfig"]["StatusCode"], "404");

    // Only the load balancer is open to the internet, on the listener's port.
    for id in found.ids("EC2::SecurityGroup") {
        let group = found.one("EC2::SecurityGroup", id);
        let permissions = group["IpPermissions"].as_array().unwrap();
        let ranges: Vec<_> = permissions
            .iter()
            .flat_map(|permission| permission["IpRanges"].as_array().unwrap())
            .map(|range| &range["CidrIp"])
            .collect();
        if id == "WebSecurityGroup" {
            assert_eq!(ranges, [&json!("0.0.0.0/0")]);
            assert_eq!(permissions[0]["FromPort"], 80);
        } else {
            assert!(ranges.is_empty(), "{id}: {ranges:?}");
        }
    }
}

pub(super) fn assert_routing(found: Found<'_>, service: Traits) {
    let (prefix, _, port, paths, priority) = service;
    let group = found.one(
        "ElasticLoadBalancingV2::TargetGroup",
        &format!("{prefix}TargetGroup"),
    );
    let expected = json!({
        "Port": port,
        "Protocol": "HTTP",
        "TargetType": "ip",
        "HealthCheckPath": "/health/",
        "HealthCheckIntervalSeconds": 30,
        "HealthCheckTimeoutSeconds": 5,
        "HealthyThresholdCount": 2,
        "UnhealthyThresholdCount": 2,
        "Matcher": {"HttpCode": "200"},
    });
    for (name, value) in expected.as_object().unwrap() {
        assert_eq!(&group[name], value, "{prefix} {name}");
    }
    assert_eq!(
        group["Attributes"]["deregistration_delay.timeout_seconds"],
        "30"
    );
    let rule = found.one(
        "ElasticLoadBalancingV2::ListenerRule",
        &format!("{prefix}ListenerRule"),
    );
    assert_eq!(rule["Priority"], priority);
    assert_eq!(rule["Conditions"][0]["Values"], json!(paths));
    assert_eq!(
        rule["Actions"][0]["TargetGroupArn"],
        group["TargetGroupArn"]
    );
}
