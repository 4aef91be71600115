//! All properties of `AWS::ECS::TaskDefinition` have a setter, or a reason why they don't.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use serde_json::{Value, json};

use crate::dsl::{
    Bucket, Cluster, Container, ContainerCondition, ContainerHealthCheck, Device, DevicePermission,
    DockerVolume, EbsVolume, EbsVolumeType, FilesystemType, Image, IpcMode, Key, LinuxParameters,
    OperatingSystemFamily, PidMode, PortMapping, RestartPolicy, Secret, Stack, TaskBuilder, Tmpfs,
    UlimitName, VersionConsistency, Volume, Vpc, Worker, secs,
};
use crate::synth::testing::template;

/// Properties without a setter, and why. What is in the value of a path belongs to it.
const WITHOUT_SETTER: &[(&str, &str)] = &[
    (
        "InferenceAccelerators",
        "Amazon Elastic Inference has ended",
    ),
    (
        "PlacementConstraints",
        "of EC2 instances: comes with EC2 capacity",
    ),
    ("ProxyConfiguration", "App Mesh sets it"),
    ("TaskDefinitionArn", "an attribute that AWS returns"),
    (
        "ContainerDefinitions/CredentialSpecs",
        "of Active Directory: by override",
    ),
    (
        "ContainerDefinitions/DisableNetworking",
        "a task has network: Fargate refuses it",
    ),
    (
        "ContainerDefinitions/DnsSearchDomains",
        "the VPC has them: `awsvpc` refuses them",
    ),
    (
        "ContainerDefinitions/DnsServers",
        "the VPC has them: `awsvpc` refuses them",
    ),
    (
        "ContainerDefinitions/DockerSecurityOptions",
        "of EC2 instances: comes with EC2 capacity",
    ),
    (
        "ContainerDefinitions/ExtraHosts",
        "the network mode `awsvpc` refuses it",
    ),
    ("ContainerDefinitions/FirelensConfiguration", "logs"),
    (
        "ContainerDefinitions/Hostname",
        "the network mode `awsvpc` refuses it",
    ),
    ("ContainerDefinitions/Links", "of the network mode `bridge`"),
    (
        "ContainerDefinitions/LogConfiguration/SecretOptions",
        "logs",
    ),
    (
        "ContainerDefinitions/PortMappings/ContainerPortRange",
        "rules, targets and callers have one port each",
    ),
    (
        "ContainerDefinitions/PortMappings/HostPort",
        "`awsvpc` has no other than the container's",
    ),
    (
        "ContainerDefinitions/ResourceRequirements/SharingStrategy",
        "of EC2 instances: comes with EC2 capacity",
    ),
    (
        "Volumes/FSxWindowsFileServerVolumeConfiguration",
        "of Windows instances in a domain: by override",
    ),
];

/// A program with every setter of a task. ECS accepts it nowhere: some are for EC2 instances, others for Fargate.
fn everything(stack: &mut Stack) {
    stack.add(Vpc::new("main"));
    stack.add(Cluster::new("main"));
    let key = stack.add(Key::new("data"));
    let settings = stack.add(Bucket::new("settings").kms_key(&key));
    let login = stack.add(Secret::import("login", "shop/login"));
    let credentials = "arn:aws:secretsmanager:eu-west-1:111111111111:secret:docker-AbCdEf";
    let image = Image::registry("shop/mailer:1").credentials(credentials);
    let index = EbsVolume::from_snapshot("index", "snap-0123456789abcdef0")
        .volume_initialization_rate(100)
        .filesystem_type(FilesystemType::Ext4)
        .volume_type(EbsVolumeType::Gp3)
        .iops(4_000)
        .throughput(500)
        .kms_key(&key)
        .at("/index");
    let efs = Volume::efs("files", "fs-1")
        .access_point("fsap-1")
        .root_directory("/");
    let files = "arn:aws:s3files:eu-west-1:111111111111:file-system/fs-2";
    let objects = Volume::s3_files("objects", files);
    let objects = objects
        .access_point("arn:ap")
        .root_directory("/")
        .transit_encryption_port(7_000);
    let cache = DockerVolume::new("cache")
        .driver("local")
        .driver_opt("type", "nfs");
    let worker = Worker::new("mailer")
        .image(image)
        .operating_system(OperatingSystemFamily::Linux)
        .pid_mode(PidMode::Task)
        .ipc_mode(IpcMode::Task)
        .enable_fault_injection()
        .ephemeral_storage(30)
        .stop_timeout(secs(60))
        .volume(index)
        .volume(efs.transit_encryption_port(7_001))
        .volume(objects)
        .volume(Volume::host("logs", "/var/log"))
        .volume(cache.label("team", "shop").autoprovision())
        .sidecar(Container::new("cron", Image::registry("shop/cron:1")))
        .container(|main| process(main.environment_file(&settings, "mailer.env")))
        .container(|main| kernel(main.secret("PASSWORD", login.value())));
    stack.add(worker);
}

fn process(main: Container) -> Container {
    let policy = RestartPolicy::new().ignored_exit_codes([0, 143]);
    main.port_mapping(PortMapping::tcp(9_090).name("metrics"))
        .command(["serve"])
        .entry_point(["/bin/mailer"])
        .env("LEVEL", "info")
        .health_check(ContainerHealthCheck::shell("true").start_period(secs(30)))
        .depends_on("cron", ContainerCondition::Start)
        .cpu(128)
        .memory(256)
        .memory_reservation(128)
        .user("1000")
        .mount_read_only("files", "/files")
        .read_only_root_filesystem()
        .working_directory("/srv")
        .restart_policy(policy.restart_attempt_period(secs(60)))
        .start_timeout(secs(30))
        .docker_label("team", "shop")
        .version_consistency(VersionConsistency::Disabled)
        .interactive()
        .pseudo_terminal()
}

fn kernel(main: Container) -> Container {
    let device = Device::new("/dev/fuse").container_path("/dev/fuse1");
    let parameters = LinuxParameters::new()
        .init_process_enabled()
        .tmpfs(Tmpfs::new("/run", 64).mount_option("noexec"))
        .shared_memory_size(128)
        .max_swap(256)
        .swappiness(10)
        .add_capability("SYS_PTRACE")
        .drop_capability("ALL")
        .device(device.permissions([DevicePermission::Read]));
    main.linux_parameters(parameters)
        .ulimit(UlimitName::Nofile, 4_096, 65_536)
        .ulimit(UlimitName::Memlock, -1, -1)
        .system_control("net.core.somaxconn", "4096")
        .volumes_from_read_only("cron")
        .gpus(1)
        .privileged()
}

fn resources() -> Value {
    template(everything)["Resources"].clone()
}

fn task() -> Value {
    resources()["MailerTaskDefinition"]["Properties"].clone()
}

/// All properties of a definition in a schema, with those in it.
fn in_schema(schema: &Value, definition: &Value, path: &str, found: &mut BTreeSet<String>) {
    let name = definition["$ref"].as_str();
    let name = name.and_then(|name| name.rsplit('/').next());
    let definition = name.map_or(definition, |name| &schema["definitions"][name]);
    if let Some(items) = definition.get("items") {
        return in_schema(schema, items, path, found);
    }
    for (name, inner) in definition["properties"].as_object().into_iter().flatten() {
        let path = format!("{path}/{name}");
        in_schema(schema, inner, &path, found);
        found.insert(path.trim_start_matches('/').to_owned());
    }
}

/// All properties of a value, with those in it. Values of maps without a schema are no properties.
fn in_value(value: &Value, path: &str, found: &mut BTreeSet<String>) {
    match value {
        Value::Array(items) => items.iter().for_each(|item| in_value(item, path, found)),
        Value::Object(entries) => {
            for (name, inner) in entries {
                let path = format!("{path}/{name}");
                in_value(inner, &path, found);
                found.insert(path.trim_start_matches('/').to_owned());
            }
        }
        _ => {}
    }
}

#[test]
fn every_property_has_a_setter_or_a_reason() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"));
    let path = path.join("../cfn/schemas/aws-ecs-taskdefinition.json");
    let schema: Value = serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap();
    let mut all = BTreeSet::new();
    in_schema(&schema, &schema, "", &mut all);
    assert!(all.contains("ContainerDefinitions/LinuxParameters/Tmpfs/MountOptions"));
    let mut set = BTreeSet::new();
    in_value(&task(), "", &mut set);
    let reason = |property: &String| {
        let mut reasons = WITHOUT_SETTER.iter();
        reasons.any(|(path, _)| property == path || property.starts_with(&format!("{path}/")))
    };
    let missing: Vec<_> = all
        .difference(&set)
        .filter(|property| !reason(property))
        .collect();
    assert_eq!(missing, [""; 0], "add a setter or a reason");
    for (path, reason) in WITHOUT_SETTER {
        assert!(all.contains(*path), "no property: {path}");
        assert!(!set.contains(*path), "it has a setter: {path}");
        assert!(!reason.is_empty());
    }
}

#[test]
fn settings_of_the_process() {
    let task = task();
    let main = &task["ContainerDefinitions"][0];
    assert_eq!(
        main["RestartPolicy"],
        json!({"Enabled": true, "IgnoredExitCodes": [0, 143], "RestartAttemptPeriod": 60})
    );
    for (property, value) in [
        ("StartTimeout", json!(30)),
        ("StopTimeout", json!(60)),
        ("WorkingDirectory", json!("/srv")),
        ("DockerLabels", json!({"team": "shop"})),
        ("VersionConsistency", json!("disabled")),
        ("MemoryReservation", json!(128)),
        (
            "VolumesFrom",
            json!([{"SourceContainer": "cron", "ReadOnly": true}]),
        ),
        (
            "SystemControls",
            json!([{"Namespace": "net.core.somaxconn", "Value": "4096"}]),
        ),
        (
            "ResourceRequirements",
            json!([{"Type": "GPU", "Value": "1"}]),
        ),
    ] {
        assert_eq!(main[property], value, "{property}");
    }
    assert_eq!(
        main["Ulimits"],
        json!([
            {"HardLimit": 65_536, "Name": "nofile", "SoftLimit": 4_096},
            {"HardLimit": -1, "Name": "memlock", "SoftLimit": -1},
        ])
    );
    let modes = ["PidMode", "IpcMode", "EnableFaultInjection"].map(|name| task[name].clone());
    assert_eq!(modes, [json!("task"), json!("task"), json!(true)]);
}

#[test]
fn settings_of_the_kernel() {
    assert_eq!(
        task()["ContainerDefinitions"][0]["LinuxParameters"],
        json!({
            "InitProcessEnabled": true,
            "Capabilities": {"Add": ["SYS_PTRACE"], "Drop": ["ALL"]},
            "Tmpfs": [{"Size": 64, "ContainerPath": "/run", "MountOptions": ["noexec"]}],
            "Devices": [{"HostPath": "/dev/fuse", "ContainerPath": "/dev/fuse1", "Permissions": ["read"]}],
            "SharedMemorySize": 128,
            "MaxSwap": 256,
            "Swappiness": 10,
        })
    );
}

#[test]
fn execution_role_reads_the_environment_file_and_nothing_else_of_its_bucket() {
    let resources = resources();
    let policy = &resources["MailerExecutionRole"]["Properties"]["Policies"][0];
    let statements = policy["PolicyDocument"]["Statement"].as_array().unwrap();
    let of = |action: &str| {
        let mut found = statements
            .iter()
            .filter(|statement| statement["Action"] == action);
        found.next().unwrap()["Resource"].clone()
    };
    let object = json!({"Fn::Sub": "${SettingsBucket.Arn}/mailer.env"});
    assert_eq!(of("s3:GetObject"), object);
    assert_eq!(
        of("s3:GetBucketLocation"),
        json!({"Fn::GetAtt": ["SettingsBucket", "Arn"]})
    );
    assert_eq!(of("kms:Decrypt"), json!({"Fn::GetAtt": ["DataKey", "Arn"]}));
    assert_eq!(
        task()["ContainerDefinitions"][0]["EnvironmentFiles"],
        json!([{"Type": "s3", "Value": object}])
    );
}

#[test]
fn volumes_of_all_kinds() {
    let files = "arn:aws:s3files:eu-west-1:111111111111:file-system/fs-2";
    assert_eq!(
        task()["Volumes"],
        json!([
            {"Name": "index", "ConfiguredAtLaunch": true},
            {"Name": "files", "EFSVolumeConfiguration": {
                "FilesystemId": "fs-1",
                "TransitEncryption": "ENABLED",
                "AuthorizationConfig": {"AccessPointId": "fsap-1", "IAM": "ENABLED"},
                "RootDirectory": "/",
                "TransitEncryptionPort": 7_001,
            }},
            {"Name": "objects", "S3FilesVolumeConfiguration": {
                "FileSystemArn": files,
                "AccessPointArn": "arn:ap",
                "RootDirectory": "/",
                "TransitEncryptionPort": 7_000,
            }},
            {"Name": "logs", "Host": {"SourcePath": "/var/log"}},
            {"Name": "cache", "DockerVolumeConfiguration": {
                "Scope": "shared",
                "Autoprovision": true,
                "Driver": "local",
                "DriverOpts": {"type": "nfs"},
                "Labels": {"team": "shop"},
            }},
        ])
    );
    let resources = resources();
    let policy = &resources["MailerTaskRole"]["Properties"]["Policies"][0];
    let statements = &policy["PolicyDocument"]["Statement"];
    assert_eq!(
        statements[1],
        json!({
            "Effect": "Allow",
            "Action": ["s3files:ClientMount", "s3files:ClientWrite"],
            "Resource": files,
        })
    );
}

#[test]
fn service_has_the_ebs_volume_and_a_role_for_it() {
    let resources = resources();
    let key = json!({"Fn::GetAtt": ["DataKey", "Arn"]});
    let role = &resources["MailerVolumeRole"]["Properties"];
    let policy = "arn:${AWS::Partition}:iam::aws:policy/service-role/AmazonECSInfrastructureRolePolicyForVolumes";
    assert_eq!(role["ManagedPolicyArns"], json!([{"Fn::Sub": policy}]));
    let trusted = &role["AssumeRolePolicyDocument"]["Statement"][0]["Principal"];
    assert_eq!(*trusted, json!({"Service": "ecs.amazonaws.com"}));
    let statements = &role["Policies"][0]["PolicyDocument"]["Statement"];
    assert_eq!(statements[0]["Resource"], key);
    assert_eq!(
        statements[1],
        json!({
            "Effect": "Allow",
            "Action": "kms:CreateGrant",
            "Resource": key,
            "Condition": {"Bool": {"kms:GrantIsForAWSResource": true}},
        })
    );
    assert_eq!(
        resources["MailerService"]["Properties"]["VolumeConfigurations"],
        json!([{"Name": "index", "ManagedEBSVolume": {
            "RoleArn": {"Fn::GetAtt": ["MailerVolumeRole", "Arn"]},
            "Encrypted": true,
            "VolumeType": "gp3",
            "TagSpecifications": [{"ResourceType": "volume", "PropagateTags": "SERVICE"}],
            "Iops": 4_000,
            "Throughput": 500,
            "SnapshotId": "snap-0123456789abcdef0",
            "VolumeInitializationRate": 100,
            "FilesystemType": "ext4",
            "KmsKeyId": key,
        }}])
    );
}

#[test]
fn versions_of_secrets() {
    use crate::cfn::SecretVersion;
    let template = template(|stack| {
        stack.add(Vpc::new("main"));
        stack.add(Cluster::new("main"));
        let login = stack.add(Secret::import("login", "shop/login"));
        let previous = || SecretVersion::stage("AWSPREVIOUS");
        let worker = Worker::new("mailer").image(Image::registry("shop/mailer:1"));
        stack.add(
            worker
                .secret("A", login.key_at("user", previous()))
                .secret("B", login.value_at(previous()))
                .secret("C", login.key_at("user", SecretVersion::id("v1"))),
        );
    });
    let task = &template["Resources"]["MailerTaskDefinition"]["Properties"];
    let secrets = task["ContainerDefinitions"][0]["Secrets"]
        .as_array()
        .unwrap();
    let values: Vec<&str> = secrets
        .iter()
        .map(|secret| secret["ValueFrom"]["Fn::Sub"].as_str().unwrap())
        .map(|arn| arn.split("secret:shop/login").nth(1).unwrap())
        .collect();
    assert_eq!(
        values,
        [":user:AWSPREVIOUS:", "::AWSPREVIOUS:", ":user::v1"]
    );
}

#[test]
fn key_of_fargates_storage_is_usable_by_the_clusters_of_the_account() {
    let template = template(|stack| {
        let key = stack.add(Key::new("data"));
        stack.add(Cluster::new("main").fargate_ephemeral_storage_kms_key(&key));
    });
    let resources = &template["Resources"];
    assert_eq!(
        resources["MainCluster"]["Properties"]["Configuration"],
        json!({"ManagedStorageConfiguration": {
            "FargateEphemeralStorageKmsKeyId": {"Fn::GetAtt": ["DataKey", "Arn"]},
        }})
    );
    let statements = &resources["DataKey"]["Properties"]["KeyPolicy"]["Statement"];
    let account =
        json!({"kms:EncryptionContext:aws:ecs:clusterAccount": {"Ref": "AWS::AccountId"}});
    for (index, action, condition) in [
        (
            1,
            "kms:GenerateDataKeyWithoutPlaintext",
            json!({"StringEquals": account}),
        ),
        (
            2,
            "kms:CreateGrant",
            json!({
                "ForAllValues:StringEquals": {"kms:GrantOperations": "Decrypt"},
                "StringEquals": account,
            }),
        ),
    ] {
        let statement = &statements[index];
        assert_eq!(
            statement["Principal"],
            json!({"Service": "fargate.amazonaws.com"})
        );
        assert_eq!(
            (&statement["Action"], &statement["Condition"]),
            (&json!(action), &condition)
        );
    }
}
