//! Mounts of file systems: access points, permissions, rules and what services wait for.

use serde_json::{Value, json};

use crate::cfn::Handle;
use crate::dsl::{
    App, Cluster, FileSystem, FileSystemMount, Image, Program, Stack, Stacks, Stage, TaskBuilder,
    Volume, Vpc, Worker,
};
use crate::synth::synth;
use crate::synth::testing::{network, template};

/// The resources of a stack with a file system and a worker that mounts it.
fn mounted(mount: impl Fn(&Handle<FileSystem>) -> FileSystemMount) -> Value {
    let template = template(|stack| {
        network(stack);
        let files = stack.add(FileSystem::new("files"));
        stack.add(worker("mailer").volume(mount(&files)));
    });
    template["Resources"].clone()
}

fn worker(name: &str) -> Worker {
    Worker::new(name).image(Image::registry("shop/mailer"))
}

#[test]
fn mount_creates_an_access_point() {
    let resources = mounted(|files| files.at("/data").owner(1001, 1002).permissions(0o750));
    let point = &resources["MailerFilesDataAccessPoint"]["Properties"];
    assert_eq!(point["FileSystemId"], json!({"Ref": "FilesFileSystem"}));
    assert_eq!(point["PosixUser"], json!({"Uid": "1001", "Gid": "1002"}));
    assert_eq!(
        point["RootDirectory"],
        json!({
            "Path": "/data",
            "CreationInfo": {"OwnerUid": "1001", "OwnerGid": "1002", "Permissions": "0750"},
        })
    );
    let defaults = mounted(|files| files.at("/data").path("/uploads/images"));
    let point = &defaults["MailerFilesDataAccessPoint"]["Properties"];
    assert_eq!(point["PosixUser"], json!({"Uid": "1000", "Gid": "1000"}));
    assert_eq!(point["RootDirectory"]["Path"], "/uploads/images");
    assert_eq!(
        point["RootDirectory"]["CreationInfo"]["Permissions"],
        "0755"
    );
}

#[test]
fn mount_is_encrypted_and_authorized_by_iam() {
    let resources = mounted(|files| files.at("/data"));
    let definition = &resources["MailerTaskDefinition"]["Properties"];
    assert_eq!(
        definition["Volumes"],
        json!([{
            "Name": "files-data",
            "EFSVolumeConfiguration": {
                "FilesystemId": {"Ref": "FilesFileSystem"},
                "TransitEncryption": "ENABLED",
                "AuthorizationConfig": {
                    "AccessPointId": {"Ref": "MailerFilesDataAccessPoint"},
                    "IAM": "ENABLED",
                },
            },
        }])
    );
    let mounts = &definition["ContainerDefinitions"][0]["MountPoints"];
    assert_eq!(mounts[0]["SourceVolume"], "files-data");
    assert_eq!(mounts[0]["ContainerPath"], "/data");
}

#[test]
fn task_role_may_use_only_its_access_point() {
    let role = |resources: &Value| {
        let policy = &resources["MailerTaskRole"]["Properties"]["Policies"][0];
        policy["PolicyDocument"]["Statement"][0].clone()
    };
    let arn = |resource: &str| {
        let prefix = "arn:${AWS::Partition}:elasticfilesystem:${AWS::Region}:${AWS::AccountId}:";
        json!({"Fn::Sub": format!("{prefix}{resource}")})
    };
    let writing = role(&mounted(|files| files.at("/data")));
    let actions = [
        "elasticfilesystem:ClientMount",
        "elasticfilesystem:ClientWrite",
    ];
    assert_eq!(
        writing,
        json!({
            "Effect": "Allow",
            "Action": actions,
            "Resource": arn("file-system/${FilesFileSystem}"),
            "Condition": {"StringEquals": {
                "elasticfilesystem:AccessPointArn": arn("access-point/${MailerFilesDataAccessPoint}"),
            }},
        })
    );
    let resources = mounted(|files| files.at("/data").read_only());
    assert_eq!(role(&resources)["Action"], "elasticfilesystem:ClientMount");
    let definition = &resources["MailerTaskDefinition"]["Properties"];
    let mount = &definition["ContainerDefinitions"][0]["MountPoints"][0];
    assert_eq!(mount["ReadOnly"], true);
}

#[test]
fn service_waits_for_the_mount_targets() {
    let resources = mounted(|files| files.at("/data"));
    let rule = &resources["FilesIngressFromMailer2049"]["Properties"];
    assert_eq!(
        rule["GroupId"],
        json!({"Fn::GetAtt": ["FilesSecurityGroup", "GroupId"]})
    );
    assert_eq!(rule["FromPort"], 2049);
    let waits = resources["MailerService"]["DependsOn"].as_array().unwrap();
    for id in [
        "FilesMountTarget1",
        "FilesMountTarget2",
        "FilesIngressFromMailer2049",
    ] {
        assert_eq!(waits.iter().filter(|wait| *wait == id).count(), 1, "{id}");
    }
}

#[test]
fn tasks_share_one_file_system_by_two_access_points() {
    let template = template(|stack| {
        network(stack);
        let files = stack.add(FileSystem::new("files"));
        let data = files.at("/data");
        let spool = files.at("/var/spool");
        stack.add(worker("mailer").volume(data.clone()).volume(spool));
        stack.add(worker("backup").volume(data.read_only()));
    });
    let resources = &template["Resources"];
    for id in [
        "MailerFilesDataAccessPoint",
        "MailerFilesVarSpoolAccessPoint",
        "BackupFilesDataAccessPoint",
        "FilesIngressFromBackup2049",
    ] {
        assert!(resources[id].is_object(), "{id}");
    }
    let waits = resources["MailerService"]["DependsOn"].as_array().unwrap();
    let rule = "FilesIngressFromMailer2049";
    assert_eq!(waits.iter().filter(|wait| *wait == rule).count(), 1);
}

#[test]
fn other_stack_mounts_by_its_own_access_point() {
    let program = |stacks: &mut Stacks| {
        let data = stacks.stack("data");
        let vpc = data.add(Vpc::new("main"));
        let files = data.add(FileSystem::new("files"));
        let shop = stacks.stack("shop");
        shop.add(Cluster::new("main").vpc(&vpc));
        shop.add(worker("mailer").volume(files.at("/data")));
    };
    let mut stacks = Stacks::new(&App::new("shop"), &Stage::new("dev"));
    assert!(program.build(&mut stacks));
    let templates = synth(&stacks.into_vec()).unwrap();
    let shop: Value = serde_json::from_str(&templates[1].template.to_json()).unwrap();
    let resources = &shop["Resources"];
    assert!(resources["MailerFilesDataAccessPoint"].is_object());
    assert!(resources["FilesIngressFromMailer2049"].is_object());
    assert_eq!(resources["FilesMountTarget1"], json!(null));
    let waits = resources["MailerService"]["DependsOn"].to_string();
    assert!(!waits.contains("MountTarget"), "{waits}");
}

#[test]
fn imported_file_system_adds_only_the_access_point_and_the_rule() {
    let template = template(|stack| {
        network(stack);
        let files = FileSystem::import("files");
        let files = files.file_system_id("fs-1").security_group("sg-1");
        let files = stack.add(files);
        stack.add(worker("mailer").volume(files.at("/data")));
    });
    let resources = template["Resources"].as_object().unwrap();
    let of_files: Vec<&String> = resources.keys().filter(|id| id.contains("Files")).collect();
    assert_eq!(
        of_files,
        ["FilesIngressFromMailer2049", "MailerFilesDataAccessPoint"]
    );
    let rule = &resources["FilesIngressFromMailer2049"]["Properties"];
    assert_eq!(rule["GroupId"], "sg-1");
    let point = &resources["MailerFilesDataAccessPoint"]["Properties"];
    assert_eq!(point["FileSystemId"], "fs-1");
}

#[test]
fn volume_of_an_existing_file_system_has_the_same_grant() {
    let template = template(|stack: &mut Stack| {
        network(stack);
        let volume = Volume::efs("data", "fs-1").access_point("fsap-1");
        let volume = volume.mount_target_security_group("sg-1");
        stack.add(worker("mailer").volume(volume));
    });
    let resources = &template["Resources"];
    assert_eq!(
        resources["DataIngressFromMailer2049"]["Properties"]["GroupId"],
        "sg-1"
    );
    let policy = &resources["MailerTaskRole"]["Properties"]["Policies"][0]["PolicyDocument"];
    let condition = &policy["Statement"][0]["Condition"]["StringEquals"];
    let arn = condition["elasticfilesystem:AccessPointArn"]["Fn::Sub"].as_str();
    assert!(
        arn.is_some_and(|arn| arn.ends_with(":access-point/fsap-1")),
        "{arn:?}"
    );
}
