use serde_json::{Value, json};

use crate::dsl::*;
use crate::synth::testing::template;

fn resources(vpc: impl Fn() -> Vpc) -> Value {
    template(|stack| {
        stack.add(vpc());
    })["Resources"]
        .clone()
}

pub(super) fn of_type<'a>(resources: &'a Value, name: &str) -> Vec<&'a str> {
    let resources = resources.as_object().unwrap().iter();
    let found = resources.filter(|(_, resource)| resource["Type"] == name);
    found.map(|(id, _)| id.as_str()).collect()
}

#[test]
fn closed_vpc_has_no_way_to_the_internet() {
    let resources = resources(|| Vpc::new("main").without_internet_gateway());
    assert!(of_type(&resources, "AWS::EC2::InternetGateway").is_empty());
    assert!(of_type(&resources, "AWS::EC2::VPCGatewayAttachment").is_empty());
    assert!(of_type(&resources, "AWS::EC2::Route").is_empty());
    let subnets = of_type(&resources, "AWS::EC2::Subnet");
    assert_eq!(subnets.len(), 4);
    assert!(subnets.iter().all(|id| !id.contains("Public")));
    let private = &resources["MainPrivateSubnet1"]["Properties"]["CidrBlock"];
    assert_eq!(private, "10.0.64.0/21");
}

#[test]
fn regional_nat_gateway_has_no_subnet() {
    let resources = resources(|| Vpc::new("main").nat(Nat::Regional));
    assert_eq!(
        resources["MainNatGateway"]["Properties"]["AvailabilityMode"],
        "regional"
    );
    let gateway = &resources["MainNatGateway"];
    assert_eq!(gateway["Properties"]["VpcId"], json!({"Ref": "MainVpc"}));
    assert_eq!(gateway["Properties"]["SubnetId"], Value::Null);
    assert_eq!(gateway["DependsOn"], "MainInternetGatewayAttachment");
    assert!(of_type(&resources, "AWS::EC2::EIP").is_empty());
    for zone in 1..=2 {
        let route = &resources[format!("MainPrivateInternetRoute{zone}")]["Properties"];
        assert_eq!(route["NatGatewayId"], json!({"Ref": "MainNatGateway"}));
    }
}

#[test]
fn nat_instance_translates_and_forwards() {
    let resources = resources(|| Vpc::new("main").nat(NatInstance::new("t4g.nano")));
    let instance = &resources["MainNatInstance1"]["Properties"];
    assert_eq!(instance["SourceDestCheck"], false);
    assert_eq!(instance["InstanceType"], "t4g.nano");
    assert_eq!(
        instance["ImageId"],
        "{{resolve:ssm:/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-arm64}}"
    );
    assert_eq!(instance["MetadataOptions"]["HttpTokens"], "required");
    let interface = &instance["NetworkInterfaces"][0];
    assert_eq!(interface["AssociatePublicIpAddress"], true);
    assert_eq!(interface["SubnetId"], json!({"Ref": "MainPublicSubnet1"}));
    let set_up = instance["UserData"]["Fn::Base64"].as_str().unwrap();
    assert!(set_up.starts_with("#!/bin/bash\n"));
    assert!(set_up.contains("net.ipv4.ip_forward = 1"));
    assert!(set_up.contains("-j MASQUERADE"));
    let route = &resources["MainPrivateInternetRoute2"]["Properties"];
    assert_eq!(route["InstanceId"], json!({"Ref": "MainNatInstance1"}));
    let ingress = &resources["MainNatIngress"]["Properties"];
    assert_eq!(
        (&ingress["CidrIp"], &ingress["IpProtocol"]),
        (&json!("10.0.0.0/16"), &json!("-1"))
    );
}

#[test]
fn own_image_of_nat_instances_gets_no_user_data() {
    let nat = || {
        NatInstance::new("t3.nano")
            .image("ami-0123456789abcdef0")
            .per_zone()
    };
    let resources = resources(|| Vpc::new("main").nat(nat()));
    let instance = &resources["MainNatInstance2"]["Properties"];
    assert_eq!(instance["ImageId"], "ami-0123456789abcdef0");
    assert_eq!(instance["UserData"], Value::Null);
    assert_eq!(instance["BlockDeviceMappings"], Value::Null);
    let route = &resources["MainPrivateInternetRoute2"]["Properties"];
    assert_eq!(route["InstanceId"], json!({"Ref": "MainNatInstance2"}));
}

#[test]
fn dual_stack_has_blocks_routes_and_load_balancers() {
    let template = template(|stack| {
        stack.add(Vpc::new("main").nat(Nat::Single).dual_stack());
        stack.add(LoadBalancer::public("web"));
        stack.add(LoadBalancer::internal("internal"));
        stack.add(HostedZone::import("zone", "example.com").zone_id("Z0123456789ABCDEFGHIJ"));
        stack.add(LoadBalancer::public("shop").domain("shop.example.com"));
    });
    let resources = &template["Resources"];
    let records = of_type(resources, "AWS::Route53::RecordSet");
    let mut types: Vec<_> = records
        .iter()
        .map(|id| &resources[*id]["Properties"]["Type"])
        .collect();
    types.sort_by_key(|kind| kind.as_str());
    assert_eq!(types, ["A", "AAAA"]);
    let block = &resources["MainIpv6Block"]["Properties"];
    assert_eq!(block["AmazonProvidedIpv6CidrBlock"], true);
    let subnet = &resources["MainPrivateSubnet2"];
    assert_eq!(
        subnet["Properties"]["Ipv6CidrBlock"],
        json!({"Fn::Select": [72, {"Fn::Cidr": [
            {"Fn::Select": [0, {"Fn::GetAtt": ["MainVpc", "Ipv6CidrBlocks"]}]}, 256, 64
        ]}]})
    );
    assert_eq!(subnet["Properties"]["AssignIpv6AddressOnCreation"], true);
    assert_eq!(subnet["DependsOn"], "MainIpv6Block");
    let public = &resources["MainPublicIpv6Route"]["Properties"];
    assert_eq!(public["GatewayId"], json!({"Ref": "MainInternetGateway"}));
    let private = &resources["MainPrivateIpv6Route1"]["Properties"];
    assert_eq!(private["DestinationIpv6CidrBlock"], "::/0");
    assert_eq!(
        private["EgressOnlyInternetGatewayId"],
        json!({"Ref": "MainEgressOnlyGateway"})
    );
    assert_eq!(
        resources["WebLoadBalancer"]["Properties"]["IpAddressType"],
        "dualstack"
    );
    assert_eq!(
        resources["WebIngress80Ipv6"]["Properties"]["CidrIpv6"],
        "::/0"
    );
    assert_eq!(
        resources["InternalLoadBalancer"]["Properties"]["IpAddressType"],
        Value::Null
    );
}

#[test]
fn dual_stack_tasks_reach_ipv6() {
    let template = template(|stack| {
        stack.add(Vpc::new("main").nat(Nat::Single).dual_stack());
        stack.add(Cluster::new("main"));
        stack.add(Worker::new("mailer").image(Image::ecr("shop/mailer").tag("v7")));
    });
    assert_eq!(
        template["Resources"]["MailerSecurityGroup"]["Properties"]["SecurityGroupEgress"],
        json!([
            {"IpProtocol": "-1", "CidrIp": "0.0.0.0/0"},
            {"IpProtocol": "-1", "CidrIpv6": "::/0"},
        ])
    );
    let depends_on = &template["Resources"]["MailerService"]["DependsOn"];
    assert!(
        depends_on.to_string().contains("MainPrivateIpv6Route1"),
        "{depends_on}"
    );
}

#[test]
fn block_of_a_pool_is_computed_at_deployment() {
    let pool = || Vpc::new("main").ipam_pool("ipam-pool-0123456789abcdef0", 20);
    let resources = resources(|| pool().endpoints([Endpoint::Logs]));
    let vpc = &resources["MainVpc"]["Properties"];
    assert_eq!(vpc["Ipv4IpamPoolId"], "ipam-pool-0123456789abcdef0");
    assert_eq!(
        (&vpc["Ipv4NetmaskLength"], &vpc["CidrBlock"]),
        (&json!(20), &Value::Null)
    );
    let block = json!({"Fn::GetAtt": ["MainVpc", "CidrBlock"]});
    assert_eq!(
        resources["MainPrivateSubnet1"]["Properties"]["CidrBlock"],
        json!({"Fn::Select": [8, {"Fn::Cidr": [block, 32, 7]}]})
    );
    assert_eq!(
        resources["MainEndpointIngress"]["Properties"]["CidrIp"],
        block
    );
}

#[test]
fn own_tiers_have_their_blocks_and_route_tables() {
    let resources = resources(|| {
        Vpc::new("main")
            .nat(Nat::Single)
            .endpoints([Endpoint::S3])
            .tier("cache", Tier::Isolated, ["10.0.192.0/24", "10.0.193.0/24"])
            .tier("apps", Tier::Private, ["10.0.194.0/24", "10.0.195.0/24"])
    });
    let subnet = &resources["MainCacheSubnet2"]["Properties"];
    assert_eq!(subnet["CidrBlock"], "10.0.193.0/24");
    assert!(resources["MainCacheRouteTable"].is_object());
    let route = &resources["MainAppsInternetRoute2"]["Properties"];
    assert_eq!(route["RouteTableId"], json!({"Ref": "MainAppsRouteTable2"}));
    assert_eq!(route["NatGatewayId"], json!({"Ref": "MainNatGateway1"}));
    let tables = &resources["MainS3Endpoint"]["Properties"]["RouteTableIds"];
    assert_eq!(tables.as_array().unwrap().len(), 6);
}

#[test]
fn components_are_in_tiers_of_ones_own() {
    let template = template(|stack| {
        let vpc = Vpc::new("main").nat(Nat::Single);
        let vpc = vpc.tier("cache", Tier::Isolated, ["10.0.192.0/24", "10.0.193.0/24"]);
        stack.add(vpc.tier("apps", Tier::Private, ["10.0.194.0/24", "10.0.195.0/24"]));
        stack.add(Cluster::new("main"));
        stack.add(Cache::redis("sessions").subnets(Tier::Own("cache")));
        let image = Image::ecr("shop/mailer").tag("v7");
        stack.add(
            Worker::new("mailer")
                .image(image)
                .subnets(Tier::Own("apps")),
        );
    });
    let resources = &template["Resources"];
    let service = &resources["MailerService"];
    let network = &service["Properties"]["NetworkConfiguration"]["AwsvpcConfiguration"];
    assert_eq!(
        network["Subnets"],
        json!([{"Ref": "MainAppsSubnet1"}, {"Ref": "MainAppsSubnet2"}])
    );
    let depends_on = service["DependsOn"].to_string();
    assert!(
        depends_on.contains("MainAppsInternetRoute1"),
        "{depends_on}"
    );
    let groups = of_type(resources, "AWS::ElastiCache::SubnetGroup");
    assert_eq!(
        resources[groups[0]]["Properties"]["SubnetIds"],
        json!([{"Ref": "MainCacheSubnet1"}, {"Ref": "MainCacheSubnet2"}])
    );
}

#[test]
fn network_acl_has_entries_before_its_associations() {
    let acl = || {
        NetworkAcl::new()
            .ingress(AclRule::allow("10.0.0.0/16"))
            .egress(AclRule::allow("10.0.0.0/16").tcp(5432))
            .ingress(AclRule::deny("2001:db8::/32").icmp().number(7))
    };
    let resources = resources(|| Vpc::new("main").network_acl(Tier::Isolated, acl()));
    let entries = of_type(&resources, "AWS::EC2::NetworkAclEntry");
    assert_eq!(entries.len(), 3);
    let denied = &resources["MainIsolatedNetworkAclIngress7"]["Properties"];
    assert_eq!(denied["RuleAction"], "deny");
    assert_eq!(
        (&denied["Protocol"], &denied["Egress"]),
        (&json!(58), &json!(false))
    );
    assert_eq!(denied["Ipv6CidrBlock"], "2001:db8::/32");
    assert_eq!(denied["Icmp"], json!({"Code": -1, "Type": -1}));
    let egress = entries.iter().find(|id| id.contains("Egress")).unwrap();
    let egress = &resources[*egress]["Properties"];
    assert_eq!(egress["PortRange"], json!({"From": 5432, "To": 5432}));
    assert_eq!(
        (&egress["Protocol"], &egress["Egress"]),
        (&json!(6), &json!(true))
    );
    for zone in 1..=2 {
        let id = format!("MainIsolatedSubnet{zone}NetworkAclAssociation");
        let depends_on = resources[id]["DependsOn"].as_array().unwrap();
        assert_eq!(depends_on.len(), 3);
    }
}

#[test]
fn another_acl_rule_changes_no_entry() {
    let with = |rules: &[&'static str]| {
        resources(|| {
            let mut acl = NetworkAcl::new();
            for block in rules {
                acl = acl.ingress(AclRule::allow(block));
            }
            Vpc::new("main").network_acl(Tier::Isolated, acl)
        })
    };
    let before = with(&["10.0.0.0/16", "192.0.2.0/24"]);
    let after = with(&["198.51.100.0/24", "192.0.2.0/24", "10.0.0.0/16"]);
    for id in of_type(&before, "AWS::EC2::NetworkAclEntry") {
        assert_eq!(before[id], after[id], "{id}");
    }
}

#[test]
fn routes_lead_to_peerings_and_transit_gateways() {
    let resources = resources(|| {
        Vpc::new("main")
            .route_to_peering("10.20.0.0/16", "pcx-0123456789abcdef0")
            .route_to_transit_gateway("10.30.0.0/16", "tgw-0123456789abcdef0")
            .route_to_transit_gateway("10.31.0.0/16", "tgw-0123456789abcdef0")
    });
    let peered = &resources["MainPrivateRouteTable1To10x20x0x0m16"]["Properties"];
    assert_eq!(peered["VpcPeeringConnectionId"], "pcx-0123456789abcdef0");
    assert_eq!(peered["DestinationCidrBlock"], "10.20.0.0/16");
    let attachments = of_type(&resources, "AWS::EC2::TransitGatewayAttachment");
    assert_eq!(attachments, ["MainAttachmentTgw0123456789abcdef0"]);
    let attachment = &resources[attachments[0]]["Properties"];
    assert_eq!(attachment["SubnetIds"].as_array().unwrap().len(), 2);
    let route = &resources["MainIsolatedRouteTableTo10x31x0x0m16"];
    assert_eq!(
        route["Properties"]["TransitGatewayId"],
        "tgw-0123456789abcdef0"
    );
    assert_eq!(route["DependsOn"], attachments[0]);
}

#[test]
fn flow_logs_in_a_bucket_need_its_policy() {
    let template = template(|stack| {
        let logs = stack.add(Bucket::new("logs"));
        stack.add(Vpc::new("main").flow_log_bucket(&logs));
    });
    let log = &template["Resources"]["MainFlowLogInBucket"];
    assert_eq!(log["Properties"]["LogDestinationType"], "s3");
    assert_eq!(
        log["Properties"]["LogDestination"],
        json!({"Fn::GetAtt": ["LogsBucket", "Arn"]})
    );
    assert_eq!(log["DependsOn"], "LogsBucketPolicy");
    let policy = &template["Resources"]["LogsBucketPolicy"]["Properties"]["PolicyDocument"];
    let account = json!({"StringEquals": {"aws:SourceAccount": {"Ref": "AWS::AccountId"}}});
    assert_eq!(
        policy["Statement"][1],
        json!({
            "Sid": "FlowLogs",
            "Effect": "Allow",
            "Principal": {"Service": "delivery.logs.amazonaws.com"},
            "Action": "s3:PutObject",
            "Resource": {"Fn::Sub": "${LogsBucket.Arn}/AWSLogs/${AWS::AccountId}/*"},
            "Condition": account,
        })
    );
    assert_eq!(policy["Statement"][2]["Action"], "s3:GetBucketAcl");
    assert_eq!(policy["Statement"][2]["Condition"], account);
}
