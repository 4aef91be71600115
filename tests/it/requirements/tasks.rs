//! Requirement S4-3: everything that a task can have on Fargate, and what it can't.

use ecs_dsl::prelude::*;
use ecs_dsl::testing::findings;
use serde_json::{Value, json};

use super::template::Template;

/// A task with every kind of volume of Fargate.
fn volumes(stack: &mut Stack) {
    stack.add(Vpc::new("main").nat(Nat::Single));
    stack.add(Cluster::new("main"));
    let credentials = "arn:aws:secretsmanager:eu-west-1:111111111111:secret:docker-AbCdEf";
    let image = Image::registry("registry.example.com/shop/indexer:7").credentials(credentials);
    let parameters = LinuxParameters::new()
        .init_process_enabled()
        .drop_capability("ALL");
    let indexer = Worker::new("indexer")
        .image(image)
        .volume(Volume::ephemeral("cache"))
        .volume(Volume::efs("files", "fs-0123456789abcdef0").access_point("fsap-0123456789abcdef0"))
        .volume(EbsVolume::new("index", 200).at("/index"))
        .container(|main| {
            main.ulimit(UlimitName::Nofile, 65_536, 65_536)
                .linux_parameters(parameters)
                .mount("cache", "/cache")
                .mount_read_only("files", "/files")
        });
    let sidecar =
        |number| Container::new(format!("helper-{number}"), Image::registry("shop/helper:1"));
    stack.add((1..10).map(sidecar).fold(indexer, Worker::sidecar));
}

#[test]
fn s4_3_volumes_limits_and_private_registries() {
    let app = App::new("shop").stage(Stage::new("dev").region("eu-west-1"));
    let template = Template::from_program(&app, "dev", volumes);
    let task = template.part("indexer", "TaskDefinition");
    assert_eq!(task["ContainerDefinitions"].as_array().unwrap().len(), 10);
    let main = template.container("indexer");
    assert_eq!(
        main["RepositoryCredentials"]["CredentialsParameter"],
        "arn:aws:secretsmanager:eu-west-1:111111111111:secret:docker-AbCdEf"
    );
    assert_eq!(
        main["Ulimits"],
        json!([{"HardLimit": 65_536, "Name": "nofile", "SoftLimit": 65_536}])
    );
    assert_eq!(
        main["LinuxParameters"],
        json!({"InitProcessEnabled": true, "Capabilities": {"Drop": ["ALL"]}})
    );
    let names = |volume: &Value| volume["Name"].as_str().unwrap().to_owned();
    let volumes = task["Volumes"].as_array().unwrap();
    assert_eq!(
        volumes.iter().map(names).collect::<Vec<_>>(),
        ["cache", "files", "index"]
    );
    assert_eq!(volumes[0], json!({"Name": "cache"}));
    assert_eq!(
        volumes[1]["EFSVolumeConfiguration"]["TransitEncryption"],
        "ENABLED"
    );
    let service = template.part("indexer", "Service");
    let volume = &service["VolumeConfigurations"][0]["ManagedEBSVolume"];
    assert_eq!(
        (&volume["SizeInGiB"], &volume["Encrypted"]),
        (&json!(200), &json!(true))
    );
}

/// The messages about a worker.
fn messages(change: impl Fn(Worker) -> Worker + 'static) -> Vec<String> {
    let found = findings(move |stack: &mut Stack| {
        ecs_dsl::testing::platform(stack);
        let worker = Worker::new("mailer").image(Image::ecr("shop/mailer").tag("1.4.0"));
        stack.add(change(worker));
    });
    found
        .iter()
        .map(|finding| finding.message.clone())
        .collect()
}

#[test]
fn s4_3_what_fargate_refuses_is_an_error_that_says_so() {
    assert_eq!(
        messages(|mailer| mailer.container(|main| main.gpus(1))),
        ["Fargate doesn't support resource requirement `GPU` of container `mailer`"]
    );
    assert_eq!(
        messages(|mailer| mailer.container(Container::privileged)),
        ["Fargate doesn't support `Privileged` of container `mailer`"]
    );
    let with_docker = |mailer: Worker| {
        let mailer = mailer.volume(DockerVolume::new("cache"));
        mailer.container(|main| main.mount("cache", "/cache"))
    };
    assert_eq!(
        messages(with_docker),
        ["Fargate doesn't support the Docker volume `cache`"]
    );
    let found = findings(|stack: &mut Stack| {
        ecs_dsl::testing::platform(stack);
        stack.add(Worker::new("mailer").image(Image::ecr("shop/mailer").tag("1.4.0")));
        stack.override_property("MailerTaskDefinition", "NetworkMode", "host");
    });
    let refused = "Fargate doesn't support `NetworkMode` `host`";
    assert!(
        found.iter().any(|finding| finding.message == refused),
        "{found:?}"
    );
}
