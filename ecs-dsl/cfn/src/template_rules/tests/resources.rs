//! Quotas, foreign resources, policies, data stores and metrics.

use serde_json::{Value, json};

use super::{assert_finding, assert_none, changed, described, whole};
use crate::cfn::{Document, DocumentIndex};
use crate::template_rules::{Home, findings_at};

// found: F4
#[test]
fn too_few_subnet_addresses_are_found() {
    let tasks = |count: i64| {
        move |all: &mut Value| {
            all["Private"]["Properties"]["CidrBlock"] = json!("10.0.1.0/28");
            all["Service"]["Properties"]["DesiredCount"] = json!(count);
        }
    };
    let message = "60 tasks need an address each, but their subnets `Private` have 11";
    assert_finding("ECS1260", "Service", message, tasks(60));
    assert_none(tasks(11));
    let message = "12 tasks need an address each, but their subnets `Private` have 11";
    assert_finding("ECS1260", "Service", message, |all| {
        tasks(2)(all);
        let id = json!({"Fn::Join": ["/", ["service", {"Ref": "Cluster"}, {"Fn::GetAtt": ["Service", "Name"]}]]});
        all["Scaling"] = json!({"Type": "AWS::ApplicationAutoScaling::ScalableTarget", "Properties": {"ResourceId": id, "MaxCapacity": 12}});
    });
}

fn rules(count: usize) -> Value {
    let rule = |number| json!({"IpProtocol": "tcp", "FromPort": 80, "ToPort": 80, "CidrIp": format!("203.0.113.{number}/32")});
    (0..count).map(rule).collect()
}

// found: F18, F19
#[test]
fn exceeded_quotas_are_found() {
    let group = |count: usize| {
        move |all: &mut Value| all["WebGroup"]["Properties"]["SecurityGroupIngress"] = rules(count)
    };
    assert_finding(
        "ECS1261",
        "WebGroup",
        "security group `WebGroup` has 61 ingress rules",
        group(61),
    );
    assert_none(group(60));
    let certificates = |count: usize| {
        move |all: &mut Value| {
            let arn = |number| json!({"CertificateArn": format!("arn:aws:acm:eu-west-1:123456789012:certificate/{number}")});
            let all_of: Value = (0..count).map(arn).collect();
            all["More"] = json!({"Type": "AWS::ElasticLoadBalancingV2::ListenerCertificate", "Properties": {"ListenerArn": {"Ref": "Listener"}, "Certificates": all_of}});
        }
    };
    let message = "load balancer `Web` has 30 certificates besides the default ones";
    assert_finding("ECS1323", "Web", message, certificates(30));
    assert_none(certificates(25));
    let addresses = |count: usize| {
        move |all: &mut Value| {
            for number in 0..count {
                all[format!("Address{number}")] = json!({"Type": "AWS::EC2::EIP"});
            }
        }
    };
    let message = "the stack has 6 Elastic IP addresses";
    assert_finding("ECS1263", "Address5", message, addresses(6));
    assert_none(addresses(5));
}

// found: F20
#[test]
fn resource_of_another_region_or_account_is_found() {
    let at_home = |region, account, change: &dyn Fn(&mut Value)| {
        let mut template = whole();
        change(&mut template["Resources"]);
        let document = Document::from_value(template).unwrap();
        findings_at(&DocumentIndex::new(&document), Home { region, account })
    };
    let role = |all: &mut Value| {
        all["Task"]["Properties"]["TaskRoleArn"] = json!("arn:aws:iam::210987654321:role/app");
    };
    let found = at_home(None, Some("123456789012"), &role);
    let message = "`arn:aws:iam::210987654321:role/app` is in account `210987654321`, not in the stack's (`Task.TaskRoleArn`)";
    assert_eq!(described(&found), [("ECS1262", "Task", message)]);
    assert_eq!(at_home(None, None, &role), []);
    assert_eq!(at_home(Some("eu-west-1"), Some("210987654321"), &role), []);
    let certificate = |all: &mut Value| {
        all["Listener"]["Properties"]["Certificates"] =
            json!([{"CertificateArn": "arn:aws:acm:us-east-1:123456789012:certificate/1"}]);
    };
    let found = at_home(Some("eu-west-1"), None, &certificate);
    let message = "`arn:aws:acm:us-east-1:123456789012:certificate/1` is in region `us-east-1`, not in the stack's (`Listener.Certificates.0.CertificateArn`)";
    assert_eq!(described(&found), [("ECS1262", "Listener", message)]);
    assert_eq!(at_home(Some("us-east-1"), None, &certificate), []);
}

// found: F21
#[test]
fn policy_without_service_access_is_found() {
    let logs = |principal: Value| {
        move |all: &mut Value| {
            let statement = json!([{"Effect": "Allow", "Principal": principal.clone(), "Action": "kms:*", "Resource": "*"}]);
            all["Key"] = json!({"Type": "AWS::KMS::Key", "Properties": {"KeyPolicy": {"Statement": statement}}});
            all["Logs"] = json!({"Type": "AWS::Logs::LogGroup", "Properties": {"KmsKeyId": {"Fn::GetAtt": ["Key", "Arn"]}}});
        }
    };
    let message =
        "log group `Logs` is encrypted with key `Key`, whose policy doesn't admit CloudWatch Logs";
    assert_finding(
        "ECS1653",
        "Logs",
        message,
        logs(json!({"AWS": "arn:aws:iam::123456789012:root"})),
    );
    assert_none(logs(
        json!({"Service": {"Fn::Sub": "logs.${AWS::Region}.amazonaws.com"}}),
    ));
    assert_none(logs(json!("*")));
    // The default policy of a key admits the account alone.
    assert_finding("ECS1653", "Logs", message, |all| {
        logs(json!("*"))(all);
        all["Key"] = json!({"Type": "AWS::KMS::Key"});
    });
    let topic = |key: Value| {
        move |all: &mut Value| {
            all["Topic"] =
                json!({"Type": "AWS::SNS::Topic", "Properties": {"KmsMasterKeyId": key.clone()}});
            all["Alarm"] = json!({"Type": "AWS::CloudWatch::Alarm", "Properties": {"AlarmActions": [{"Ref": "Topic"}]}});
        }
    };
    let message = "alarm `Alarm` notifies topic `Topic`, which is encrypted with `alias/aws/sns`, which CloudWatch can't use";
    assert_finding("ECS1653", "Alarm", message, topic(json!("alias/aws/sns")));
    assert_none(topic(json!({"Ref": "Parameter"})));
    let bucket = |algorithm: &'static str, has_policy: bool| {
        move |all: &mut Value| {
            let rule = json!([{"ServerSideEncryptionByDefault": {"SSEAlgorithm": algorithm}}]);
            all["Logs"] = json!({"Type": "AWS::S3::Bucket", "Properties": {"BucketEncryption": {"ServerSideEncryptionConfiguration": rule}}});
            if has_policy {
                all["Policy"] = json!({"Type": "AWS::S3::BucketPolicy", "Properties": {"Bucket": {"Ref": "Logs"}}});
            }
            all["Web"]["Properties"]["LoadBalancerAttributes"] = json!([
                {"Key": "access_logs.s3.enabled", "Value": "true"}, {"Key": "access_logs.s3.bucket", "Value": {"Ref": "Logs"}}]);
        }
    };
    let message = |what: &str| {
        format!("load balancer `Web` writes its access logs to bucket `Logs`, which {what}")
    };
    let no_policy = message("has no policy that admits Elastic Load Balancing");
    assert_finding("ECS1653", "Web", &no_policy, bucket("AES256", false));
    let encrypted = message("is encrypted with a key of KMS, which access logs don't support");
    assert_finding("ECS1653", "Web", &encrypted, bucket("aws:kms", true));
    assert_none(bucket("AES256", true));
}

// found: F21
#[test]
fn queue_that_refuses_its_sender_is_found() {
    let queue = |service: &'static str, effect: &'static str| {
        move |all: &mut Value| {
            all["Jobs"] = json!({"Type": "AWS::SQS::Queue"});
            let statement = json!({"Effect": effect, "Principal": {"Service": service}, "Action": "sqs:SendMessage", "Resource": "*"});
            all["Policy"] = json!({"Type": "AWS::SQS::QueuePolicy", "Properties": {
                "Queues": [{"Ref": "Jobs"}], "PolicyDocument": {"Statement": statement}}});
        }
    };
    let arn = json!({"Fn::GetAtt": ["Jobs", "Arn"]});
    let senders = [
        (
            "sns.amazonaws.com",
            "Amazon SNS",
            json!({"Type": "AWS::SNS::Subscription", "Properties": {
            "Protocol": "sqs", "TopicArn": "arn:aws:sns:us-east-1:123456789012:events", "Endpoint": arn}}),
        ),
        (
            "events.amazonaws.com",
            "EventBridge",
            json!({"Type": "AWS::Events::Rule", "Properties": {
            "ScheduleExpression": "rate(1 hour)", "Targets": [{"Id": "jobs", "Arn": arn}]}}),
        ),
        (
            "s3.amazonaws.com",
            "Amazon S3",
            json!({"Type": "AWS::S3::Bucket", "Properties": {
            "NotificationConfiguration": {"QueueConfigurations": [{"Event": "s3:ObjectCreated:*", "Queue": arn}]}}}),
        ),
    ];
    for (service, name, sender) in senders {
        let message = format!("`Sender` sends to queue `Jobs`, whose policy doesn't admit {name}");
        let with = |all: &mut Value| all["Sender"] = sender.clone();
        for (other, effect) in [("ecs.amazonaws.com", "Allow"), (service, "Deny")] {
            assert_finding("ECS1653", "Sender", &message, |all| {
                queue(other, effect)(all);
                with(all);
            });
        }
        assert_finding("ECS1653", "Sender", &message, |all| {
            all["Jobs"] = json!({"Type": "AWS::SQS::Queue"});
            with(all);
        });
        assert_none(|all| {
            queue(service, "Allow")(all);
            with(all);
        });
        assert_none(|all| {
            queue("ecs.amazonaws.com", "Allow")(all);
            with(all);
            all["Policy"]["Properties"]["PolicyDocument"] = json!({"Ref": "Document"});
        });
    }
}

// found: F9
#[test]
fn unknown_iam_action_is_found() {
    let role = |action: Value| {
        move |all: &mut Value| {
            let statement = json!([{"Effect": "Allow", "Action": action.clone(), "Resource": "*"}]);
            all["Role"] = json!({"Type": "AWS::IAM::Role", "Properties": {"Policies": [{"PolicyName": "p", "PolicyDocument": {"Statement": statement}}]}});
        }
    };
    assert_finding(
        "ECS1652",
        "Role",
        "unknown IAM action `s3:GetObjct`",
        role(json!(["s3:PutObject", "s3:GetObjct"])),
    );
    let found = changed(role(json!("s3:GetObjct")));
    assert_eq!(
        found[0].diagnostic.hint.as_deref(),
        Some("did you mean `s3:GetObject`?")
    );
    assert_none(role(json!("s3:Get*")));
}

// found: F7
#[test]
fn instance_class_version_mismatch_is_found() {
    let database = |version: &'static str, class: &'static str| {
        move |all: &mut Value| {
            all["Db"]["Properties"]["EngineVersion"] = json!(version);
            all["Db"]["Properties"]["DBInstanceClass"] = json!(class);
        }
    };
    let message = "PostgreSQL version `17` doesn't run on this instance class (`Db.EngineVersion`)";
    assert_finding("ECS1760", "Db", message, database("17", "db.t2.micro"));
    assert_none(database("17", "db.t4g.micro"));
    assert_none(database("12.22", "db.t2.micro"));
}

// found: F14
#[test]
fn search_volume_too_large_is_found() {
    let domain = |size: i64, volume: &'static str| {
        move |all: &mut Value| {
            all["Search"] = json!({"Type": "AWS::OpenSearchService::Domain", "Properties": {
                "ClusterConfig": {"InstanceType": "t3.small.search"},
                "EBSOptions": {"EBSEnabled": true, "VolumeSize": size, "VolumeType": volume}}});
        }
    };
    let message = "volume of 200 GiB on instance type `t3.small.search` of search domain `Search`";
    assert_finding("ECS1761", "Search", message, domain(200, "gp3"));
    assert_none(domain(100, "gp3"));
}

// found: F15
#[test]
fn file_system_without_mount_target_is_found() {
    let mounted = |target: Value| {
        move |all: &mut Value| {
            all["Files"] = json!({"Type": "AWS::EFS::FileSystem"});
            all["Task"]["Properties"]["Volumes"] = json!([{"Name": "files", "EFSVolumeConfiguration": {"FilesystemId": {"Ref": "Files"}}}]);
            if target.is_object() {
                all["Target"] =
                    json!({"Type": "AWS::EFS::MountTarget", "Properties": target.clone()});
            }
        }
    };
    let message = "task `Task` can't mount file system `Files`: it has no mount target";
    assert_finding("ECS1763", "Task", message, mounted(json!(null)));
    let message = "task `Task` can't mount file system `Files`: a mount target has no security groups, so that the default one of its VPC doesn't admit the tasks";
    assert_finding(
        "ECS1763",
        "Task",
        message,
        mounted(json!({"FileSystemId": {"Ref": "Files"}})),
    );
    assert_none(mounted(
        json!({"FileSystemId": {"Ref": "Files"}, "SecurityGroups": ["sg-0123456789abcdef0"]}),
    ));
}

// found: F8
#[test]
fn unknown_metric_dimension_is_found() {
    let alarm = |name: &'static str| {
        move |all: &mut Value| {
            all["Alarm"] = json!({"Type": "AWS::CloudWatch::Alarm", "Properties": {
                "Namespace": "AWS/ECS", "MetricName": "CPUUtilization", "Dimensions": [{"Name": name, "Value": "app"}]}});
        }
    };
    let message = "alarm `Alarm` is on a metric of `AWS/ECS` with dimension `Service`, which these metrics don't have";
    assert_finding("ECS1850", "Alarm", message, alarm("Service"));
    assert_none(alarm("ServiceName"));
    for (namespace, wrong, right) in [
        ("AWS/RDS", "DBInstance", "DBInstanceIdentifier"),
        ("AWS/Lambda", "Function", "FunctionName"),
        ("AWS/DynamoDB", "Table", "TableName"),
        ("AWS/EFS", "FileSystem", "FileSystemId"),
        ("AWS/SNS", "Topic", "TopicName"),
        ("AWS/S3", "Bucket", "BucketName"),
    ] {
        let alarm = |name: &'static str| {
            move |all: &mut Value| {
                alarm(name)(all);
                all["Alarm"]["Properties"]["Namespace"] = json!(namespace);
            }
        };
        let message = format!(
            "alarm `Alarm` is on a metric of `{namespace}` with dimension `{wrong}`, which these metrics don't have"
        );
        assert_finding("ECS1850", "Alarm", &message, alarm(wrong));
        assert_none(alarm(right));
    }
}

// found: B5
#[test]
fn policy_of_no_version_and_statement_of_no_effect_are_found() {
    let role = |version: &'static str, effect: &'static str| {
        move |all: &mut Value| {
            let statement = json!({"Effect": effect, "Principal": {"Service": "ecs-tasks.amazonaws.com"}, "Action": "sts:AssumeRole"});
            all["Role"] = json!({"Type": "AWS::IAM::Role", "Properties": {
                "AssumeRolePolicyDocument": {"Version": version, "Statement": [statement]}}});
        }
    };
    let message = "a statement has the effect `allow`";
    assert_finding("ECS1610", "Role", message, role("2012-10-17", "allow"));
    let message = "a policy has the version `2012-10-18`";
    assert_finding("ECS1610", "Role", message, role("2012-10-18", "Allow"));
    assert_none(role("2008-10-17", "Deny"));
    // Taints of nodes have effects of their own.
    assert_none(|all| {
        all["Nodes"] = json!({"Type": "AWS::EKS::Nodegroup", "Properties": {"Taints": [{"Effect": "NO_SCHEDULE", "Key": "gpu"}]}});
    });
}
