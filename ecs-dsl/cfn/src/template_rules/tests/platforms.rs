//! What Fargate and Windows don't support.

use serde_json::{Value, json};

use super::{assert_finding, assert_none};

fn task(all: &mut Value) -> &mut Value {
    &mut all["Task"]["Properties"]
}

fn on_fargate(change: impl Fn(&mut Value)) -> impl Fn(&mut Value) {
    move |all| {
        task(all)["RequiresCompatibilities"] = json!(["FARGATE"]);
        change(task(all));
    }
}

fn of_container(name: &'static str, value: Value) -> impl Fn(&mut Value) {
    on_fargate(move |task| task["ContainerDefinitions"][0][name] = value.clone())
}

fn windows(change: impl Fn(&mut Value)) -> impl Fn(&mut Value) {
    on_fargate(move |task| {
        task["RuntimePlatform"] = json!({"OperatingSystemFamily": "WINDOWS_SERVER_2022_CORE"});
        task["Cpu"] = "1024".into();
        task["Memory"] = "2048".into();
        change(task);
    })
}

#[test]
fn settings_of_the_host_are_refused_on_fargate() {
    for (property, value, what) in [
        ("Privileged", json!(true), "`Privileged`"),
        ("DisableNetworking", json!(true), "`DisableNetworking`"),
        ("Links", json!(["db"]), "`Links`"),
        (
            "ExtraHosts",
            json!([{"Hostname": "a", "IpAddress": "10.0.0.1"}]),
            "`ExtraHosts`",
        ),
        ("DnsServers", json!(["10.0.0.2"]), "`DnsServers`"),
        (
            "DockerSecurityOptions",
            json!(["no-new-privileges"]),
            "`DockerSecurityOptions`",
        ),
        (
            "ResourceRequirements",
            json!([{"Type": "GPU", "Value": "1"}]),
            "resource requirement `GPU`",
        ),
        (
            "LogConfiguration",
            json!({"LogDriver": "syslog"}),
            "log driver `syslog`",
        ),
        (
            "LinuxParameters",
            json!({"Devices": [{"HostPath": "/dev/fuse"}]}),
            "`Devices`",
        ),
        ("LinuxParameters", json!({"MaxSwap": 0}), "`MaxSwap`"),
        ("LinuxParameters", json!({"Swappiness": 0}), "`Swappiness`"),
        (
            "LinuxParameters",
            json!({"SharedMemorySize": 128}),
            "`SharedMemorySize`",
        ),
        (
            "LinuxParameters",
            json!({"Capabilities": {"Add": ["NET_ADMIN"]}}),
            "added capability `NET_ADMIN`",
        ),
        (
            "Ulimits",
            json!([{"Name": "nofile", "SoftLimit": 1, "HardLimit": 1_048_577}]),
            "ulimit `nofile`",
        ),
    ] {
        let message = format!("Fargate doesn't support {what} of container `app`");
        assert_finding(
            "ECS1180",
            "Task",
            &message,
            of_container(property, value.clone()),
        );
        let elsewhere = move |all: &mut Value| {
            task(all)["RequiresCompatibilities"] = json!(["EC2"]);
            task(all)["ContainerDefinitions"][0][property] = value.clone();
        };
        assert_none(elsewhere);
    }
    for (property, value) in [
        ("Privileged", json!(false)),
        (
            "LinuxParameters",
            json!({"Tmpfs": [{"Size": 64}], "InitProcessEnabled": true}),
        ),
        (
            "LinuxParameters",
            json!({"Capabilities": {"Add": ["SYS_PTRACE"], "Drop": ["ALL"]}}),
        ),
        (
            "Ulimits",
            json!([{"Name": "nofile", "SoftLimit": 1, "HardLimit": 1_048_576}]),
        ),
    ] {
        assert_none(of_container(property, value));
    }
}

#[test]
fn modes_and_volumes_of_the_host_are_refused_on_fargate() {
    for (property, value, what) in [
        ("PidMode", json!("host"), "`PidMode` `host`"),
        ("IpcMode", json!("task"), "`IpcMode`"),
        (
            "PlacementConstraints",
            json!([{"Type": "memberOf"}]),
            "`PlacementConstraints`",
        ),
    ] {
        let message = format!("Fargate doesn't support {what}");
        let with = on_fargate(move |task| task[property] = value.clone());
        assert_finding("ECS1180", "Task", &message, with);
    }
    for (volume, what) in [
        (
            json!({"DockerVolumeConfiguration": {}}),
            "the Docker volume",
        ),
        (
            json!({"Host": {"SourcePath": "/var"}}),
            "the directory of the host behind volume",
        ),
        (
            json!({"FSxWindowsFileServerVolumeConfiguration": {}}),
            "the FSx file system behind volume",
        ),
    ] {
        let message = format!("Fargate doesn't support {what} `data`");
        let with = on_fargate(move |task| {
            let mut volume = volume.clone();
            volume["Name"] = "data".into();
            task["Volumes"] = json!([volume]);
        });
        assert_finding("ECS1180", "Task", &message, with);
    }
    assert_none(on_fargate(|task| {
        task["PidMode"] = "task".into();
        task["Volumes"] = json!([{"Name": "data", "ConfiguredAtLaunch": true}]);
    }));
}

#[test]
fn settings_of_linux_are_refused_on_windows() {
    for (property, value) in [
        ("LinuxParameters", json!({"InitProcessEnabled": true})),
        ("User", json!("1000")),
        (
            "Ulimits",
            json!([{"Name": "core", "SoftLimit": 0, "HardLimit": 0}]),
        ),
        (
            "SystemControls",
            json!([{"Namespace": "net.core.somaxconn", "Value": "1"}]),
        ),
        ("ReadonlyRootFilesystem", json!(true)),
        (
            "EnvironmentFiles",
            json!([{"Type": "s3", "Value": "arn:aws:s3:::settings/a.env"}]),
        ),
    ] {
        let message = format!("Windows doesn't support `{property}` of container `app`");
        let with = windows(move |task| task["ContainerDefinitions"][0][property] = value.clone());
        assert_finding("ECS1181", "Task", &message, with);
    }
    let arm = windows(|task| task["RuntimePlatform"]["CpuArchitecture"] = "ARM64".into());
    let message = "Windows doesn't support architecture `ARM64`";
    assert_finding("ECS1181", "Task", message, arm);
    let small = windows(|task| {
        task["Cpu"] = "512".into();
        task["Memory"] = "1024".into();
    });
    let message = "Windows doesn't support task CPU `512` on Fargate";
    assert_finding("ECS1181", "Task", message, small);
    let files = windows(|task| {
        task["Volumes"] =
            json!([{"Name": "data", "EFSVolumeConfiguration": {"FilesystemId": "fs-1"}}]);
    });
    let message = "Windows doesn't support the EFS file system behind volume `data`";
    assert_finding("ECS1181", "Task", message, files);
    assert_none(windows(|_| {}));
}

#[test]
fn windows_on_spot_is_refused() {
    let with = |provider: &'static str| {
        let windows = windows(|_| {});
        move |all: &mut Value| {
            windows(all);
            let strategy = json!([{"CapacityProvider": provider, "Weight": 1}]);
            let service = &mut all["Service"]["Properties"];
            service["CapacityProviderStrategy"] = strategy;
            all["Cluster"]["Properties"]["CapacityProviders"] = json!([provider]);
        }
    };
    let message = "Windows tasks can't run on the capacity provider `FARGATE_SPOT`";
    assert_finding("ECS1181", "Service", message, with("FARGATE_SPOT"));
    assert_none(with("FARGATE"));
}
