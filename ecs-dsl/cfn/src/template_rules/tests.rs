//! Templates with one defect each, and the same without it.

mod containers;
mod network_acls;
mod platforms;
mod resources;
mod values;

use serde_json::{Value, json};

use super::{Finding, findings};
use crate::cfn::Document;
use crate::diag::Severity;

/// A service behind a load balancer, a database, and capacity, without a finding.
fn whole() -> Value {
    serde_json::from_str(include_str!("tests/whole.json")).unwrap()
}

/// The findings after `change` of the resources.
fn changed(change: impl Fn(&mut Value)) -> Vec<Finding> {
    let mut template = whole();
    change(&mut template["Resources"]);
    findings(&Document::from_value(template).unwrap())
}

/// The code, the resource and the message of each finding.
fn described(found: &[Finding]) -> Vec<(&str, &str, &str)> {
    let described = found.iter().map(|found| {
        let Finding { id, diagnostic, .. } = found;
        (
            diagnostic.code.as_str(),
            id.as_str(),
            diagnostic.message.as_str(),
        )
    });
    described.collect()
}

#[track_caller]
fn assert_finding(code: &str, id: &str, message: &str, change: impl Fn(&mut Value)) {
    assert_eq!(described(&changed(change)), [(code, id, message)]);
}

#[track_caller]
fn assert_none(change: impl Fn(&mut Value)) {
    assert_eq!(described(&changed(change)), []);
}

fn remove(resources: &mut Value, id: &str) {
    resources.as_object_mut().unwrap().remove(id);
}

#[test]
fn whole_template_has_no_finding() {
    assert_none(|_| {});
}

#[test]
fn unattached_security_group_is_found() {
    let group =
        json!({"Type": "AWS::EC2::SecurityGroup", "Properties": {"GroupDescription": "Jobs"}});
    let rule = |source: &str| json!({"Type": "AWS::EC2::SecurityGroupIngress", "Properties": {"GroupId": {"Ref": "Jobs"}, "IpProtocol": "tcp", "FromPort": 80, "ToPort": 80, "SourceSecurityGroupId": {"Ref": source}}});
    assert_finding(
        "ECS1230",
        "Jobs",
        "security group `Jobs` is attached to nothing",
        |all| all["Jobs"] = group.clone(),
    );
    let message =
        "security group `Jobs` is attached to nothing, so that its rule `ToJobs` has no effect";
    assert_finding("ECS1230", "Jobs", message, |all| {
        all["Jobs"] = group.clone();
        all["ToJobs"] = rule("WebGroup");
    });
    assert_none(|all| {
        all["Jobs"] = group.clone();
        all["Export"] = json!({"Type": "AWS::SSM::Parameter", "Properties": {"Type": "String", "Value": {"Ref": "Jobs"}}});
    });
    assert_none(|all| {
        all["Jobs"] = group.clone();
        all["Custom"] = json!({"Type": "Custom::Runner", "Properties": {"Groups": [{"Fn::If": ["Prod", {"Ref": "Jobs"}, "x"]}]}});
    });
}

#[test]
fn listener_without_ingress_is_found() {
    let message =
        "load balancer `Web` has a listener on port 443, which none of its security groups admits";
    assert_finding("ECS1231", "Web", message, |all| {
        all["Listener"]["Properties"]["Port"] = json!("443");
    });
    // Unknown ports, other protocols and groups of other stacks may admit it.
    assert_none(|all| all["Listener"]["Properties"]["Port"] = json!({"Ref": "Port"}));
    assert_none(|all| {
        all["Listener"]["Properties"]["Port"] = json!(443);
        all["WebGroup"]["Properties"]["SecurityGroupIngress"][0]["IpProtocol"] = json!("-1");
    });
    assert_none(|all| {
        all["Listener"]["Properties"]["Port"] = json!(443);
        all["Web"]["Properties"]["SecurityGroups"] =
            json!([{"Ref": "WebGroup"}, "sg-0123456789abcdef0"]);
    });
}

#[test]
fn tasks_without_ingress_from_load_balancer_are_found() {
    let message = "the security groups of its tasks don't admit load balancer `Web` on port 8080";
    assert_finding("ECS1232", "Service", message, |all| remove(all, "FromWeb"));
    assert_finding("ECS1232", "Service", message, |all| {
        all["FromWeb"]["Properties"]["FromPort"] = json!(8079);
        all["FromWeb"]["Properties"]["ToPort"] = json!(8079);
    });
    assert_finding("ECS1232", "Service", message, |all| {
        all["FromWeb"]["Properties"]["SourceSecurityGroupId"] = json!({"Ref": "DbGroup"});
    });
    assert_none(|all| {
        all["FromWeb"]["Properties"]["SourceSecurityGroupId"] = json!({"Ref": "OtherStack"});
    });
    // Another stack may add rules to a group whose id is passed on.
    assert_none(|all| {
        remove(all, "FromWeb");
        all["Export"] =
            json!({"Type": "AWS::SSM::Parameter", "Properties": {"Value": {"Ref": "TaskGroup"}}});
    });
}

/// Tasks on instances: bridge mode, with ports that ECS chooses.
fn on_instances(all: &mut Value) {
    all["InstanceGroup"] =
        json!({"Type": "AWS::EC2::SecurityGroup", "Properties": {"GroupDescription": "Instances"}});
    all["Template"] = json!({"Type": "AWS::EC2::LaunchTemplate", "Properties": {"LaunchTemplateData": {"SecurityGroupIds": [{"Ref": "InstanceGroup"}]}}});
    all["Instances"] = json!({"Type": "AWS::AutoScaling::AutoScalingGroup", "Properties": {"LaunchTemplate": {"LaunchTemplateId": {"Ref": "Template"}}}});
    all["Provider"] = json!({"Type": "AWS::ECS::CapacityProvider", "Properties": {"AutoScalingGroupProvider": {"AutoScalingGroupArn": {"Ref": "Instances"}}}});
    all["Cluster"]["Properties"]["CapacityProviders"] = json!([{"Ref": "Provider"}]);
    let service = &mut all["Service"]["Properties"];
    service["CapacityProviderStrategy"] = json!([{"CapacityProvider": {"Ref": "Provider"}}]);
    service
        .as_object_mut()
        .unwrap()
        .remove("NetworkConfiguration");
    let task = &mut all["Task"]["Properties"];
    task["NetworkMode"] = json!("bridge");
    task["RequiresCompatibilities"] = json!(["EC2"]);
    all["Targets"]["Properties"]["TargetType"] = json!("instance");
    all["DbGroup"]["Properties"]["SecurityGroupIngress"][0]["SourceSecurityGroupId"] =
        json!({"Ref": "InstanceGroup"});
    remove(all, "TaskGroup");
    all["FromWeb"]["Properties"]["GroupId"] = json!({"Ref": "InstanceGroup"});
    all["FromWeb"]["Properties"]["FromPort"] = json!(32_768);
    all["FromWeb"]["Properties"]["ToPort"] = json!(65_535);
}

// found: B4
#[test]
fn instances_without_ingress_are_found() {
    assert_none(on_instances);
    let message = "the security groups of the instances don't admit load balancer `Web` on the ports that ECS chooses";
    assert_finding("ECS1232", "Service", message, |all| {
        on_instances(all);
        remove(all, "FromWeb");
    });
    assert_finding("ECS1232", "Service", message, |all| {
        on_instances(all);
        all["FromWeb"]["Properties"]["ToPort"] = json!(40_000);
    });
    let message =
        "the security groups of the instances don't admit load balancer `Web` on port 8080";
    assert_finding("ECS1232", "Service", message, |all| {
        on_instances(all);
        all["Task"]["Properties"]["NetworkMode"] = json!("host");
    });
}

// found: B4
#[test]
fn unassociated_capacity_provider_is_found() {
    let unassociated = |all: &mut Value| {
        on_instances(all);
        all["Cluster"]["Properties"]["CapacityProviders"] = json!(["FARGATE"]);
    };
    assert_eq!(
        described(&changed(unassociated)),
        [
            (
                "ECS1530",
                "Provider",
                "capacity provider `Provider` isn't associated with a cluster: no task runs on its instances"
            ),
            (
                "ECS1531",
                "Service",
                "the strategy of `Service` names capacity provider `Provider`, which isn't associated with cluster `Cluster`"
            ),
        ]
    );
    let associated = |list: Value| {
        move |all: &mut Value| {
            unassociated(all);
            all["Association"] = json!({"Type": "AWS::ECS::ClusterCapacityProviderAssociations", "Properties": {"Cluster": {"Ref": "Cluster"}, "CapacityProviders": list, "DefaultCapacityProviderStrategy": []}});
        }
    };
    assert_none(associated(json!([{"Ref": "Provider"}])));
    assert_none(associated(json!({"Ref": "Providers"})));
    // A provider can be named by its name.
    assert_none(|all| {
        associated(json!(["spot"]))(all);
        all["Provider"]["Properties"]["Name"] = json!("spot");
    });
}

#[test]
fn strategy_with_unassociated_provider_is_found() {
    let message = "the strategy of `Service` names capacity provider `FARGATE_SPOT`, which isn't associated with cluster `Cluster`";
    assert_finding("ECS1531", "Service", message, |all| {
        all["Service"]["Properties"]["CapacityProviderStrategy"][0]["CapacityProvider"] =
            json!("FARGATE_SPOT");
    });
    let message = "the strategy of `Cluster` names capacity provider `FARGATE_SPOT`, which isn't associated with cluster `Cluster`";
    assert_finding("ECS1531", "Cluster", message, |all| {
        all["Cluster"]["Properties"]["DefaultCapacityProviderStrategy"] =
            json!([{"CapacityProvider": "FARGATE_SPOT"}]);
    });
    assert_none(|all| all["Service"]["Properties"]["Cluster"] = json!("shared"));
}

#[test]
fn data_store_without_ingress_is_found() {
    let message = "variable `DB_HOST` of service `Service` has the address of `Db`, whose security groups don't admit its tasks";
    let close = |all: &mut Value| all["DbGroup"]["Properties"]["SecurityGroupIngress"] = json!([]);
    assert_finding("ECS1233", "Service", message, close);
    // The secret of a database has its address too.
    let message = "variable `DATABASE_URL` of service `Service` has the address of `Db`, whose security groups don't admit its tasks";
    assert_finding("ECS1233", "Service", message, |all| {
        close(all);
        all["Secret"] = json!({"Type": "AWS::SecretsManager::Secret"});
        all["Attached"] = json!({"Type": "AWS::SecretsManager::SecretTargetAttachment", "Properties": {"SecretId": {"Ref": "Secret"}, "TargetId": {"Ref": "Db"}, "TargetType": "AWS::RDS::DBInstance"}});
        let container = &mut all["Task"]["Properties"]["ContainerDefinitions"][0];
        container["Environment"] = json!([]);
        container["Secrets"] =
            json!([{"Name": "DATABASE_URL", "ValueFrom": {"Fn::Sub": "${Secret}:url::"}}]);
    });
    // Its name isn't its address.
    assert_none(|all| {
        close(all);
        all["Task"]["Properties"]["ContainerDefinitions"][0]["Environment"][0]["Value"] =
            json!({"Ref": "Db"});
    });
}

#[test]
fn mounted_file_system_without_ingress_is_found() {
    let mounted = |port: i64| {
        move |all: &mut Value| {
            all["Files"] = json!({"Type": "AWS::EFS::FileSystem"});
            all["FilesGroup"] = json!({"Type": "AWS::EC2::SecurityGroup", "Properties": {"GroupDescription": "Files", "SecurityGroupIngress": [
                {"IpProtocol": "tcp", "FromPort": port, "ToPort": port, "SourceSecurityGroupId": {"Ref": "TaskGroup"}},
            ]}});
            all["Mount"] = json!({"Type": "AWS::EFS::MountTarget", "Properties": {"FileSystemId": {"Ref": "Files"}, "SubnetId": {"Ref": "Private"}, "SecurityGroups": [{"Ref": "FilesGroup"}]}});
            all["Task"]["Properties"]["Volumes"] = json!([{"Name": "files", "EFSVolumeConfiguration": {"FilesystemId": {"Ref": "Files"}}}]);
        }
    };
    let message = "service `Service` mounts `Files`, whose security groups don't admit its tasks";
    assert_finding("ECS1233", "Service", message, mounted(2_048));
    assert_none(mounted(2_049));
}

#[test]
fn subnet_without_egress_route_is_found() {
    let message = "the tasks of service `Service` can't pull their images: subnet `Private` has no route out of its VPC, and the VPC has no endpoints";
    assert_finding("ECS1234", "Service", message, |all| {
        remove(all, "PrivateRoute");
    });
    assert_finding("ECS1234", "Service", message, |all| {
        remove(all, "PrivateAssociation");
    });
    assert_none(|all| {
        remove(all, "PrivateRoute");
        all["Endpoint"] = json!({"Type": "AWS::EC2::VPCEndpoint", "Properties": {"VpcId": {"Ref": "Vpc"}, "ServiceName": "com.amazonaws.eu-west-1.ecr.dkr"}});
    });
    assert_none(|all| {
        remove(all, "PrivateRoute");
        all["Export"] =
            json!({"Type": "AWS::SSM::Parameter", "Properties": {"Value": {"Ref": "Vpc"}}});
    });
}

#[test]
fn route_to_unattached_gateway_is_found() {
    let message =
        "route `PublicRoute` leads to internet gateway `Gateway`, which is attached to no VPC";
    assert_finding("ECS1235", "PublicRoute", message, |all| {
        remove(all, "Attachment");
    });
}

#[test]
fn public_load_balancer_in_private_subnet_is_found() {
    let message = "load balancer `Web` is internet-facing, but its subnet `Private` has no route to an internet gateway";
    let private = |all: &mut Value| {
        all["Web"]["Properties"]["Subnets"] = json!([{"Ref": "Public"}, {"Ref": "Private"}]);
    };
    assert_finding("ECS1236", "Web", message, private);
    assert_none(|all| {
        private(all);
        all["Web"]["Properties"]["Scheme"] = json!("internal");
    });
}

#[test]
fn listener_without_rules_is_found() {
    let found = changed(|all| {
        remove(all, "Rule");
        remove(all, "Targets");
        all["Service"]["Properties"]
            .as_object_mut()
            .unwrap()
            .remove("LoadBalancers");
        all["Task"]["Properties"]["ContainerDefinitions"][0]["PortMappings"] = json!([]);
    });
    let message = "load balancer `Web` answers every request with status 404: listener `Listener` has no rule";
    assert_eq!(described(&found), [("ECS1330", "Listener", message)]);
    assert_none(|all| {
        remove(all, "Rule");
        all["Listener"]["Properties"]["DefaultActions"] =
            json!([{"Type": "forward", "TargetGroupArn": {"Ref": "Targets"}}]);
    });
}

#[test]
fn unmapped_port_is_found() {
    let message = "service `Service` registers port 80 of container `app`, which doesn't map it";
    assert_finding("ECS1331", "Service", message, |all| {
        all["Service"]["Properties"]["LoadBalancers"][0]["ContainerPort"] = json!(80);
        all["FromWeb"]["Properties"]["FromPort"] = json!(1);
    });
    let message = "service `Service` registers port 8080 of container `web`, which doesn't map it";
    assert_finding("ECS1331", "Service", message, |all| {
        all["Service"]["Properties"]["LoadBalancers"][0]["ContainerName"] = json!("web");
    });
    assert_none(|all| all["Service"]["Properties"]["TaskDefinition"] = json!({"Ref": "TaskArn"}));
}

#[test]
fn target_group_without_listener_is_found() {
    let found = changed(|all| {
        all["Rule"]["Properties"]["Actions"] = json!([{"Type": "redirect"}]);
    });
    let message = "target group `Targets` of service `Service` has no load balancer: no listener forwards to it";
    assert_eq!(described(&found), [("ECS1332", "Service", message)]);
    assert_eq!(found[0].diagnostic.severity, Severity::Error);
}

#[test]
fn unmapped_health_check_port_is_found() {
    let message = "the health check of target group `Targets` uses port 9000, which no container of service `Service` maps";
    assert_finding("ECS1333", "Service", message, |all| {
        all["Targets"]["Properties"]["HealthCheckPort"] = json!("9000");
    });
    assert_none(|all| all["Targets"]["Properties"]["HealthCheckPort"] = json!("traffic-port"));
}

#[test]
fn target_group_without_targets_is_found() {
    let message = "target group `Targets` gets requests, but no service registers its tasks in it: they are answered with status 503";
    let unused = |all: &mut Value| all["Service"]["Properties"]["LoadBalancers"] = json!([]);
    assert_finding("ECS1334", "Targets", message, unused);
    assert_none(|all| {
        unused(all);
        all["Targets"]["Properties"]["Targets"] = json!([{"Id": "10.0.1.7"}]);
    });
}

#[test]
fn target_type_mismatch_is_found() {
    let message = "target group `Targets` has targets of type `instance`, but the tasks of service `Service` have the network mode `awsvpc`";
    assert_finding("ECS1335", "Service", message, |all| {
        all["Targets"]["Properties"]
            .as_object_mut()
            .unwrap()
            .remove("TargetType");
    });
}

// found: B3
#[test]
fn port_that_nothing_can_reach_is_found() {
    let alone = |all: &mut Value| {
        remove(all, "Rule");
        remove(all, "Targets");
        remove(all, "FromWeb");
        remove(all, "Listener");
        all["Service"]["Properties"]
            .as_object_mut()
            .unwrap()
            .remove("LoadBalancers");
    };
    let message = "nothing can connect to port 8080 of service `Service`: its security groups have no ingress rule";
    assert_finding("ECS1318", "Service", message, alone);
    // A port of a sidecar is for its task.
    assert_none(|all| {
        alone(all);
        let containers = all["Task"]["Properties"]["ContainerDefinitions"]
            .as_array_mut()
            .unwrap();
        containers.insert(0, json!({"Name": "worker", "Image": "shop:1"}));
    });
    assert_none(|all| {
        alone(all);
        all["TaskGroup"]["Properties"]["SecurityGroupIngress"] =
            json!([{"IpProtocol": "-1", "CidrIp": "10.0.0.0/16"}]);
    });
}

// found: B5
#[test]
fn description_of_security_group_is_checked() {
    let message = "security group description `Jobs — runner` has characters that EC2 rejects (`DbGroup.GroupDescription`)";
    assert_finding("ECS1237", "DbGroup", message, |all| {
        all["DbGroup"]["Properties"]["GroupDescription"] = json!("Jobs — runner");
    });
    let message = "security group description `a%` has characters that EC2 rejects (`WebGroup.SecurityGroupIngress.0.Description`)";
    assert_finding("ECS1237", "WebGroup", message, |all| {
        all["WebGroup"]["Properties"]["SecurityGroupIngress"][0]["Description"] = json!("a%");
    });
}

#[test]
fn values_are_checked_by_type_and_property() {
    let message = "task size `256/1000` is not supported by Fargate (`Task.Cpu`)";
    assert_finding("ECS1101", "Task", message, |all| {
        all["Task"]["Properties"]["Memory"] = json!(1000);
    });
    assert_none(|all| all["Task"]["Properties"]["Memory"] = json!({"Ref": "Memory"}));
    let message = "slow start `10` is out of range (`Targets.TargetGroupAttributes.1.Value`)";
    assert_finding("ECS1413", "Targets", message, |all| {
        all["Targets"]["Properties"]["TargetGroupAttributes"] = json!([
            {"Key": "deregistration_delay.timeout_seconds", "Value": "10"},
            {"Key": "slow_start.duration_seconds", "Value": "10"},
        ]);
    });
    let message = "log retention `8` is not supported by CloudWatch Logs (`Logs.RetentionInDays`)";
    assert_finding("ECS1701", "Logs", message, |all| {
        all["Logs"] = json!({"Type": "AWS::Logs::LogGroup", "Properties": {"RetentionInDays": 8}});
    });
    let message = "health check timeout `10` is not shorter than the interval (`Targets.HealthCheckIntervalSeconds`)";
    assert_finding("ECS1406", "Targets", message, |all| {
        all["Targets"]["Properties"]["HealthCheckIntervalSeconds"] = json!(10);
        all["Targets"]["Properties"]["HealthCheckTimeoutSeconds"] = json!("10");
    });
    let message = "tag key `aws:team` is invalid (`Logs.Tags.0.Key`)";
    assert_finding("ECS1026", "Logs", message, |all| {
        all["Logs"] = json!({"Type": "AWS::Logs::LogGroup", "Properties": {"Tags": [{"Key": "aws:team", "Value": "a"}]}});
    });
}

#[test]
fn intrinsic_functions_are_evaluated_first() {
    let message = "queue name `a b` is rejected by SQS (`Jobs.QueueName`)";
    assert_finding("ECS1037", "Jobs", message, |all| {
        all["Jobs"] = json!({"Type": "AWS::SQS::Queue", "Properties": {"QueueName": {"Fn::Join": [" ", ["a", "b"]]}}});
    });
    assert_none(|all| {
        all["Jobs"] = json!({"Type": "AWS::SQS::Queue", "Properties": {"QueueName": {"Fn::Sub": "${Name} b"}}});
    });
}

#[test]
fn macros_make_everything_unknown() {
    let mut template = whole();
    template["Transform"] = json!("Tools");
    remove(&mut template["Resources"], "FromWeb");
    assert_eq!(findings(&Document::from_value(template).unwrap()), []);
}
