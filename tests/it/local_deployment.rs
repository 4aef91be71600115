//! Deployments to the stage `local`: in an empty folder, without an account.

use std::fs;

use serde_json::{Value, json};

use crate::program::{Program, Run};
use crate::server::Account;

/// The state folder in the README.
const STATE: &str = ".ecs-dsl/local";

#[test]
fn first_deployment_prints_summary_and_outputs() {
    let program = Program::example("django_microservices");
    let run = program.run(&["deploy"]).ends_with(0);
    run.says("local: stack `django-microservices-local` doesn't exist\n")
        .says("local: deployed stack `django-microservices-local` in ")
        .says(": 176 resources created\n")
        .says(
            "ElasticLoadBalancingV2   13: Listener, 6 ListenerRule, LoadBalancer, 5 TargetGroup\n",
        )
        .says("local: state is in `.ecs-dsl/local`; run `");
    assert_local(&run);
    let names: Vec<_> = run
        .stdout
        .lines()
        .map(|line| line.split_whitespace().next().unwrap())
        .collect();
    assert_eq!(names, ["output", "ClusterName", "DatabaseEndpoint", "Url"]);

    let again = program.run(&["deploy"]).ends_with(0);
    again.says("local: no changes: stack `django-microservices-local` is up to date\n");
    assert_local(&again);
    assert_eq!(again.stdout, run.stdout);
}

/// Asserts that every line starts with `local:` or continues one that does, and that nothing is sent to AWS.
fn assert_local(run: &Run) {
    assert!(run.stderr.starts_with("local: "), "{}", run.stderr);
    for line in run.stderr.lines() {
        assert!(
            line.starts_with("local: ") || line.starts_with("  ") || line.is_empty(),
            "{line:?} in:\n{}",
            run.stderr
        );
    }
    run.is_silent_about("uploading it to S3")
        .is_silent_about("created bucket");
}

#[test]
fn state_is_an_ignored_folder_without_secrets() {
    let program = Program::example("django_microservices");
    let run = program.run(&["deploy"]).ends_with(0);
    let entries: Vec<_> = fs::read_dir(program.folder())
        .unwrap()
        .map(|entry| entry.unwrap().file_name())
        .collect();
    assert_eq!(entries, [".ecs-dsl"]);
    let state = program.folder().join(STATE);
    assert_eq!(fs::read_to_string(state.join(".gitignore")).unwrap(), "*\n");

    // Generated passwords are under one of these keys, or in a URL.
    for (path, text) in program.files() {
        let Ok(json) = serde_json::from_str::<Value>(&text) else {
            continue;
        };
        let mut leaks = Vec::new();
        find_secrets(&json, &mut leaks);
        assert!(leaks.is_empty(), "{}: {leaks:?}", path.display());
    }
    let mut printed = Vec::new();
    find_secrets(&Value::from(run.stdout), &mut printed);
    assert!(printed.is_empty(), "{printed:?}");
}

/// Plaintext passwords: neither masked nor a dynamic reference.
fn find_secrets(value: &Value, found: &mut Vec<String>) {
    match value {
        Value::Array(items) => items.iter().for_each(|item| find_secrets(item, found)),
        Value::Object(object) => {
            for (key, item) in object {
                let secret = ["Password", "MasterUserPassword", "SecretString", "password"];
                if let (true, Some(text)) = (secret.contains(&key.as_str()), item.as_str())
                    && !is_hidden(text)
                {
                    found.push(format!("{key}: {text}"));
                }
                find_secrets(item, found);
            }
        }
        Value::String(text) if text.contains("postgresql://") && !is_hidden(text) => {
            found.push(text.clone());
        }
        _ => {}
    }
}

fn is_hidden(text: &str) -> bool {
    text.contains("***") || text.contains("{{resolve:")
}

#[test]
fn change_is_previewed_deployed_and_destroyed() {
    let program = Program::example("shop");
    program.run(&["deploy"]).ends_with(0);
    let same = program.run(&["diff"]).ends_with(0);
    assert_eq!(
        (same.stdout.as_str(), same.stderr.as_str()),
        ("no changes in stack `shop-local`\n", "")
    );

    let wider = program.with_env("SHOP_TASKS", "2");
    let diff = wider.run(&["diff"]).ends_with(0);
    assert!(
        diff.stdout.starts_with("changes in stack `shop-local`:\n"),
        "{}",
        diff.stdout
    );
    for shown in ["CartService", "DesiredCount", "CartTaskDefinition", "2.0.0"] {
        assert!(diff.stdout.contains(shown), "{shown} in:\n{}", diff.stdout);
    }
    let changed = wider.run(&["deploy"]).ends_with(0);
    changed.says("local: changes in stack `shop-local`:\n");
    changed.says("local: UPDATE_COMPLETE     AWS::ECS::Service ");
    changed.is_silent_about("differs from the plan");
    assert_local(&changed);
    assert_eq!(changed.stdout, "output  value\nTasks   2\n");

    let destroyed = wider.run(&["destroy"]).ends_with(0);
    destroyed.says("local: destroyed stack `shop-local` in ");
    assert_local(&destroyed);
    wider
        .run(&["outputs"])
        .ends_with(2)
        .says("error: stack `shop-local` doesn't exist in stage `local`\n");
    wider
        .run(&["destroy"])
        .ends_with(0)
        .says("local: nothing to destroy\n");
}

#[test]
fn json_output_has_the_results() {
    let program = Program::example("shop");
    let deployed = program.run(&["deploy", "--json"]).ends_with(0).end();
    assert_eq!(
        (&deployed["version"], &deployed["type"]),
        (&json!(1), &json!("end"))
    );
    let stack = &deployed["stacks"][0];
    assert_eq!(
        (&stack["outcome"], &stack["outputs"]),
        (&json!("deployed"), &json!({"Tasks": "1"}))
    );
    let again = program.run(&["deploy", "--json"]).ends_with(0).end();
    assert_eq!(again["stacks"][0]["outcome"], "no_changes");

    let wider = program.with_env("SHOP_TASKS", "2");
    let diff = wider.run(&["diff", "--json"]).ends_with(0).json();
    let changes = diff["stacks"][0]["plan"]["changes"].as_array().unwrap();
    assert!(
        changes.iter().any(|change| change["id"] == "CartService"),
        "{changes:?}"
    );
    let outputs = program.run(&["outputs", "--json"]).ends_with(0).json();
    assert_eq!(
        outputs["stacks"][0],
        json!({"name": "shop-local", "outputs": {"Tasks": "1"}})
    );
    let listed = program.run(&["ls", "--json"]).ends_with(0).json();
    assert_eq!(listed["stages"][0]["stacks"][0]["name"], "shop-local");
    let checked = program.run(&["check", "--json"]).ends_with(0).json();
    assert_eq!(
        (&checked["errors"], &checked["warnings"]),
        (&json!(0), &json!(0))
    );
    let destroyed = program.run(&["destroy", "--json"]).ends_with(0).end();
    assert_eq!(destroyed["stacks"][0]["outcome"], "destroyed");
}

#[test]
fn synth_prints_only_the_template() {
    let program = Program::example("django_microservices");
    let printed = |arguments: &[&str]| {
        let run = program.run(arguments).ends_with(0);
        assert_eq!(run.stderr, "", "{arguments:?}");
        run.stdout
    };
    for stage in ["local", "dev", "staging", "prod"] {
        let pretty = printed(&["synth", "--stage", stage]);
        let template: Value = serde_json::from_str(&pretty).unwrap();
        assert_eq!(template["Resources"]["MainVpc"]["Type"], "AWS::EC2::VPC");
        let compact = printed(&["synth", "--stage", stage, "--compact"]);
        assert_eq!(compact.lines().count(), 1);
        assert_eq!(serde_json::from_str::<Value>(&compact).unwrap(), template);
        assert_eq!(printed(&["synth", "--stage", stage]), pretty, "twice");
    }
    assert!(
        !program.folder().join(STATE).exists(),
        "synth writes no state"
    );
}

#[test]
fn yaml_template_equals_json_template() {
    let Some(account) = Account::open() else {
        return;
    };
    let program = Program::example("django_microservices");
    let template = program.run(&["synth", "--stage", "prod"]).ends_with(0);
    let yaml = program
        .run(&["synth", "--stage", "prod", "--yaml"])
        .ends_with(0);
    assert_eq!(yaml.stderr, "");
    assert!(yaml.stdout.starts_with("AWSTemplateFormatVersion: "));
    assert_eq!(account.read_yaml(&yaml.stdout), template.json());
}

#[test]
fn pipes_get_no_escape_sequences() {
    let program = Program::example("shop");
    let invalid = Program::example("invalid");
    let lines: [&[&str]; 6] = [
        &["deploy"],
        &["diff"],
        &["ls"],
        &["outputs"],
        &["destroy"],
        &["--help"],
    ];
    for environment in [None, Some("NO_COLOR")] {
        let (program, invalid) = match environment {
            Some(name) => (program.with_env(name, "1"), invalid.with_env(name, "1")),
            None => (
                program.with_env("TERM", "xterm"),
                invalid.with_env("TERM", "xterm"),
            ),
        };
        for line in lines {
            program.run(line).is_silent_about("\u{1b}");
        }
        invalid
            .run(&["check", "--color", "auto"])
            .ends_with(1)
            .is_silent_about("\u{1b}");
    }
    let colored = invalid.run(&["check", "--color", "always"]).ends_with(1);
    assert!(colored.stdout.contains("\u{1b}["), "{}", colored.stdout);
}

#[test]
fn examples_are_deployed_shipped_and_destroyed() {
    for (example, stack, image) in [
        ("vahanhelp", "vahanhelp-local", "backend=1.5.0"),
        (
            "containerized_microservices",
            "microservices-02-local",
            "service1=1.1.0",
        ),
    ] {
        let program = Program::example(example);
        let created = program.succeed(&["deploy", "--yes"]);
        created.says(&format!("deployed stack `{stack}` in"));
        let shipped = program.succeed(&["deploy", "--yes", "--image", image]);
        shipped.says("1 new revision");
        program
            .succeed(&["deploy", "--yes"])
            .says(&format!("no changes: stack `{stack}` is up to date"));
        program
            .succeed(&["destroy", "--yes"])
            .says(&format!("destroyed stack `{stack}` in"));
    }
}

#[test]
fn jobs_are_deployed_updated_and_destroyed() {
    let program = Program::example("event_changes");
    let created = program.succeed(&["deploy", "--yes"]);
    created.says("deployed stack `media-local` in");
    created.says("Scheduler                 1: Schedule");
    let later = program.with_env("LATER", "1");
    let updated = later.succeed(&["deploy", "--yes"]);
    updated.says("AWS::Scheduler::Schedule");
    updated.says("ThumbnailsOnUploadsCreated");
    later
        .succeed(&["deploy", "--yes"])
        .says("no changes: stack `media-local` is up to date");
    later
        .succeed(&["destroy", "--yes"])
        .says("destroyed stack `media-local` in");
}
