//! Containers whose settings contradict each other.

use serde_json::{Value, json};

use super::{assert_finding, assert_none};

fn container(all: &mut Value) -> &mut Value {
    &mut all["Task"]["Properties"]["ContainerDefinitions"][0]
}

fn with(name: &'static str, value: Value) -> impl Fn(&mut Value) {
    move |all| container(all)[name] = value.clone()
}

fn with_variable(name: &'static str, value: &'static str) -> impl Fn(&mut Value) {
    with("Environment", json!([{"Name": name, "Value": value}]))
}

// found: F2
#[test]
fn health_check_command_on_unused_port_is_found() {
    let check = |url: &str| {
        with(
            "HealthCheck",
            json!({"Command": ["CMD", "curl", "-f", url]}),
        )
    };
    let message = |port: u16| {
        format!(
            "the health check of container `app` connects to port {port}, which no container maps"
        )
    };
    assert_finding(
        "ECS1150",
        "Task",
        &message(9999),
        check("http://localhost:9999/"),
    );
    assert_finding(
        "ECS1150",
        "Task",
        &message(80),
        check("http://127.0.0.1/health"),
    );
    for url in [
        "http://0.0.0.0:9999/",
        "http://[::1]:9999/",
        "/dev/tcp/127.0.0.1/9999",
    ] {
        assert_finding("ECS1150", "Task", &message(9999), check(url));
    }
    let connect = |port: u16| {
        let command = format!("nc -z localhost {port}");
        with("HealthCheck", json!({"Command": ["CMD-SHELL", command]}))
    };
    assert_finding("ECS1150", "Task", &message(9999), connect(9999));
    assert_none(connect(8080));
    assert_none(check("http://localhost:8080/"));
    assert_none(check("http://example.com:9999/"));
    assert_none(|all| {
        check("http://localhost:9999/")(all);
        container(all)["PortMappings"] = json!([{"ContainerPort": {"Ref": "Port"}}]);
        all["Service"]["Properties"]["LoadBalancers"] = json!([]);
        all["Rule"]["Properties"]["Actions"] = json!([{"Type": "fixed-response"}]);
        super::remove(all, "Targets");
    });
}

// found: F3
#[test]
fn exec_with_read_only_root_is_found() {
    let exec = |mounts: Value| {
        move |all: &mut Value| {
            all["Service"]["Properties"]["EnableExecuteCommand"] = json!(true);
            container(all)["ReadonlyRootFilesystem"] = json!("true");
            container(all)["MountPoints"] = mounts.clone();
        }
    };
    let message = "ECS Exec can't work in container `app` of service `Service`: its root file system is read-only";
    assert_finding("ECS1151", "Service", message, exec(json!([])));
    assert_none(exec(json!([{"ContainerPath": "/var/lib/amazon/ssm"}])));
    assert_none(with("ReadonlyRootFilesystem", json!(true)));
}

// found: F10
#[test]
fn command_in_one_word_is_found() {
    let message = "the command of container `app` is one word with spaces: no program has the name `celery …`";
    let command = json!(["celery -A config worker"]);
    assert_finding("ECS1152", "Task", message, with("Command", command.clone()));
    assert_finding(
        "ECS1152",
        "Task",
        message,
        with("EntryPoint", command.clone()),
    );
    let check = |command: Value| with("HealthCheck", json!({ "Command": command }));
    let message = "the health check of container `app` is one word with spaces: no program has the name `curl …`";
    let url = "curl -f http://localhost:8080/";
    assert_finding("ECS1152", "Task", message, check(json!(["CMD", url])));
    assert_none(check(json!(["CMD-SHELL", url])));
    assert_none(with("Command", json!(["celery", "-A", "config worker"])));
    assert_none(with(
        "Command",
        json!(["sh", "-c", "celery -A config worker"]),
    ));
    assert_none(with("Command", json!(["/opt/run"])));
    assert_none(|all| {
        container(all)["EntryPoint"] = json!(["/bin/bash", "-lc"]);
        container(all)["Command"] = command.clone();
    });
}

#[test]
fn words_of_a_shell_are_given_to_one() {
    let hint = |command: &'static str| {
        let found = super::changed(with("Command", json!([command])));
        found[0].diagnostic.hint.clone().unwrap_or_default()
    };
    assert_eq!(
        hint("migrate && serve"),
        r#"write ["sh", "-c", "migrate && serve"]"#
    );
    assert_eq!(hint("npm run start"), r#"write ["npm", "run", "start"]"#);
}

// found: F11
#[test]
fn image_without_tag_is_found() {
    let message =
        |image: &str, what: &str| format!("image `{image}` has {what}; new images aren't deployed");
    let no_tag = "no tag, so it defaults to `latest`";
    for image in ["nginx", "localhost:5000/shop/nginx"] {
        assert_finding(
            "ECS1114",
            "Task",
            &message(image, no_tag),
            with("Image", json!(image)),
        );
    }
    let latest = message("nginx:latest", "the tag `latest`");
    assert_finding(
        "ECS1114",
        "Task",
        &latest,
        with("Image", json!("nginx:latest")),
    );
    assert_none(with("Image", json!("localhost:5000/nginx:1.29")));
    assert_none(with(
        "Image",
        json!(format!("nginx@sha256:{}", "0".repeat(64))),
    ));
}

// found: F12
#[test]
fn localhost_address_without_container_is_found() {
    let message = "variable `USER_URL` of container `app` is an address on `localhost`, but no container of the task has port 8001";
    assert_finding(
        "ECS1651",
        "Task",
        message,
        with_variable("USER_URL", "http://localhost:8001"),
    );
    assert_finding(
        "ECS1651",
        "Task",
        message,
        with_variable("USER_URL", "127.0.0.1:8001"),
    );
    assert_none(with_variable("OWN_URL", "http://localhost:8080/x"));
    assert_none(with_variable("ALLOWED_HOSTS", "localhost,127.0.0.1"));
    assert_none(with_variable("CORS_ORIGINS", "http://localhost:3000"));
    // A container that is alone and serves nothing is a client of the URL.
    let alone = |value: &'static str| {
        move |all: &mut Value| {
            all["Job"] = json!({"Type": "AWS::ECS::TaskDefinition", "Properties": {"ContainerDefinitions": [
                {"Name": "app", "Image": "app:1", "Environment": [{"Name": "USER_URL", "Value": value}]}
            ]}});
        }
    };
    assert_finding("ECS1651", "Job", message, alone("http://localhost:8001"));
    assert_none(alone("127.0.0.1:8001"));
    // A sidecar may listen without a mapping.
    assert_none(|all| {
        with_variable("USER_URL", "http://localhost:8001")(all);
        let containers = all["Task"]["Properties"]["ContainerDefinitions"].as_array_mut();
        containers
            .unwrap()
            .push(json!({"Name": "proxy", "Image": "proxy:1"}));
    });
}

// found: F6
#[test]
fn unfilled_placeholders_are_found() {
    for value in ["CHANGEME", "replace_me", "your-domain.com", "vpc-xxxxxxxx"] {
        let message = format!("variable `TARGET` still has the placeholder `{value}`");
        assert_finding("ECS1650", "Task", &message, with_variable("TARGET", value));
    }
    for value in ["todo", "yours", "xx-large", "https://your.example.com"] {
        assert_none(with_variable("TARGET", value));
    }
    let message = "variable `DATABASE` still has the placeholder `<rds-connection-string>`";
    assert_finding(
        "ECS1650",
        "Task",
        message,
        with_variable("DATABASE", "<rds-connection-string>"),
    );
    let message = "variable `HOST` still has the placeholder `<your domain>`";
    assert_finding(
        "ECS1650",
        "Task",
        message,
        with_variable("HOST", "https://<your domain>/a"),
    );
    for value in ["a<b", "<b>x</b>", "<br/>", "1 < 2 > 1"] {
        assert_none(with_variable("TEXT", value));
    }
    for (arn, field) in [
        ("arn:aws:sns:region:123456789012:alerts", "region"),
        ("arn:aws:sns:eu-west-1:account-id:alerts", "account-id"),
        ("arn:aws:sns:<region>:123456789012:alerts", "<region>"),
    ] {
        let message = format!("ARN `{arn}` still has the placeholder `{field}`");
        assert_finding("ECS1650", "Cluster", &message, |all| {
            all["Cluster"]["Properties"]["ServiceConnectDefaults"] = json!({"Namespace": arn});
        });
    }
    assert_none(|all| {
        let arn = "arn:aws:sns:eu-west-1:123456789012:region-account";
        all["Cluster"]["Properties"]["ServiceConnectDefaults"] = json!({"Namespace": arn});
    });
}

// found: F17
#[test]
fn task_larger_than_its_containers_is_found() {
    let sized = |cpu: i64, memory: i64| {
        move |all: &mut Value| {
            all["Task"]["Properties"]["Memory"] = json!("2048");
            container(all)["Cpu"] = json!(cpu);
            container(all)["Memory"] = json!(memory);
        }
    };
    let message = "the task has 256 CPU units and 2048 MiB, but its containers reserve 64 and 128";
    assert_finding("ECS1153", "Task", message, sized(64, 128));
    assert_none(sized(256, 128));
    assert_none(sized(64, 1_500));
    assert_none(with("Cpu", json!(64)));
}

// found: F16
#[test]
fn target_group_protocol_mismatch_is_found() {
    let on = |port: i64, protocol: &'static str| {
        move |all: &mut Value| {
            all["Targets"]["Properties"]["Protocol"] = json!(protocol);
            container(all)["PortMappings"] = json!([{"ContainerPort": port}]);
            all["Service"]["Properties"]["LoadBalancers"][0]["ContainerPort"] = json!(port);
            all["FromWeb"]["Properties"]["FromPort"] = json!(port);
            all["FromWeb"]["Properties"]["ToPort"] = json!(port);
        }
    };
    let message = "target group `Targets` sends HTTP to port 443 of service `Service`";
    assert_finding("ECS1350", "Service", message, on(443, "HTTP"));
    let message = "target group `Targets` sends HTTP to port 5432 of service `Service`, which is the port of PostgreSQL";
    assert_finding("ECS1350", "Service", message, on(5432, "HTTP"));
    assert_none(on(5432, "TCP"));
    assert_none(on(443, "HTTPS"));
    assert_none(on(8080, "HTTP"));
}

// found: F13
#[test]
fn unencrypted_cache_address_is_found() {
    let cache = |scheme: &'static str, mode: &'static str| {
        move |all: &mut Value| {
            all["Cache"] = json!({"Type": "AWS::ElastiCache::ReplicationGroup", "Properties": {
                "TransitEncryptionEnabled": true, "TransitEncryptionMode": mode}});
            let address = json!({"Fn::GetAtt": ["Cache", "PrimaryEndPoint.Address"]});
            let value = json!({"Fn::Join": ["", [scheme, address, ":6379"]]});
            container(all)["Environment"] = json!([{"Name": "BROKER", "Value": value}]);
        }
    };
    let message =
        "variable `BROKER` of task `Task` has an address without TLS, which cache `Cache` requires";
    assert_finding("ECS1762", "Task", message, cache("redis://", "required"));
    assert_none(cache("rediss://", "required"));
    assert_none(cache("redis://", "preferred"));
}

#[test]
fn port_of_opensearch_itself_is_found() {
    let address = |before: &'static str, after: &'static str| {
        move |all: &mut Value| {
            all["Search"] = json!({"Type": "AWS::OpenSearchService::Domain"});
            let host = json!({"Fn::GetAtt": ["Search", "DomainEndpoint"]});
            let value = json!({"Fn::Join": ["", [before, host, after]]});
            all["Task"]["Properties"]["ContainerDefinitions"][0]["Environment"] =
                json!([{"Name": "ES_URL", "Value": value}]);
        }
    };
    let message = "variable `ES_URL` of task `Task` has port 9200 of search domain `Search`, which listens on 443 and 80 only";
    assert_finding("ECS1764", "Task", message, address("http://", ":9200"));
    assert_finding("ECS1764", "Task", message, address("", ":9200/catalog"));
    assert_none(address("https://", ""));
    assert_none(address("https://", ":443"));
    assert_none(address("https://", ":92001"));
}

// found: B5
#[test]
fn names_that_a_task_definition_does_not_have_are_found() {
    let containers = |second: Value| {
        move |all: &mut Value| {
            let mut other = json!({"Name": "proxy", "Image": "proxy:1", "PortMappings": [{"ContainerPort": 9000}]});
            for (name, value) in second.as_object().unwrap() {
                other[name] = value.clone();
            }
            let list = all["Task"]["Properties"]["ContainerDefinitions"].as_array_mut();
            list.unwrap().push(other);
            all["Task"]["Properties"]["Volumes"] = json!([{"Name": "files"}]);
        }
    };
    assert_finding(
        "ECS1108",
        "Task",
        "duplicate container name `app`",
        containers(json!({"Name": "app"})),
    );
    let depends =
        |name: &str| json!({"DependsOn": [{"ContainerName": name, "Condition": "START"}]});
    assert_finding(
        "ECS1110",
        "Task",
        "container `proxy` depends on `ap`, which isn't in the task",
        containers(depends("ap")),
    );
    assert_none(containers(depends("app")));
    let mounts =
        |name: Value| json!({"MountPoints": [{"SourceVolume": name, "ContainerPath": "/x"}]});
    assert_finding(
        "ECS1115",
        "Task",
        "container `proxy` mounts volume `file`, which the task doesn't have",
        containers(mounts(json!("file"))),
    );
    assert_none(containers(mounts(json!("files"))));
    assert_none(containers(mounts(json!({"Ref": "Volume"}))));
}
