//! `deploys` and `rollback`, on the local engine.

use std::fs;

use serde_json::{Value, json};

use super::deploy::LocalFolder;
use crate::cfn::{Parameter, ParameterType};
use crate::cli::exit;
use crate::cli::testing::{RunOutput, run as run_app};
use crate::dsl::{App, Cluster, Image, Nat, ServiceBuilder as _, Stack, Stage, Vpc, Worker};

/// A queue with this delay.
fn delayed(delay: u32) -> impl Fn(&mut Stack) {
    move |stack| {
        stack.resource("inbox", crate::cfn::aws::sqs::Queue::new());
        stack.override_property("Inbox", "DelaySeconds", delay);
    }
}

fn deploy(local: &LocalFolder, delay: u32) {
    let ran = local.run(delayed(delay), "deploy");
    assert_eq!(ran.code, exit::SUCCESS, "{}", ran.err);
}

/// The document of `deploys --json` about the only stack.
fn listed(local: &LocalFolder) -> Value {
    let ran = local.run(delayed(0), "deploys --json");
    assert_eq!(ran.code, exit::SUCCESS, "{}", ran.err);
    let report: Value = serde_json::from_str(&ran.out).unwrap();
    assert_eq!(report["version"], 1);
    report["stacks"][0].clone()
}

/// The ids of the kept deployments, newest first.
fn ids(local: &LocalFolder) -> Vec<String> {
    let deployments = listed(local)["deployments"].clone();
    let deployments = deployments.as_array().unwrap().iter();
    let ids = deployments.map(|deployment| deployment["id"].as_str().unwrap().to_owned());
    ids.collect()
}

/// The delay of the deployed queue.
fn deployed_delay(local: &LocalFolder) -> Value {
    let text = fs::read_to_string(local.path("state/us-east-1/stacks/shop-local.json")).unwrap();
    let stack: Value = serde_json::from_str(&text).unwrap();
    stack["resources"]["Inbox"]["properties"]["DelaySeconds"].clone()
}

fn rollback(local: &LocalFolder, flags: &str) -> RunOutput {
    let ran = local.run(delayed(0), &format!("rollback{flags}"));
    assert_eq!(ran.code, exit::SUCCESS, "{}", ran.err);
    ran
}

#[test]
fn each_deployment_is_kept_and_one_without_changes_is_not() {
    let local = LocalFolder::new();
    assert_eq!(listed(&local)["deployments"], json!([]));
    deploy(&local, 1);
    deploy(&local, 2);
    deploy(&local, 2);
    let found = listed(&local);
    assert_eq!(found["name"], "shop-local");
    assert_eq!(found["deployed"], true);
    let deployments = found["deployments"].as_array().unwrap();
    let current: Vec<_> = deployments
        .iter()
        .map(|deployment| &deployment["current"])
        .collect();
    assert_eq!(current, [&json!(true), &json!(false)]);
    let newest = &deployments[0];
    assert_eq!(newest["by"], "arn:aws:iam::000000000000:user/local");
    assert_eq!(newest["error"], Value::Null);
    let (id, time) = (&newest["id"], newest["time"].as_str().unwrap());
    let compact = time.replace(['-', ':', '.'], "");
    assert!(id.as_str().unwrap().starts_with(&format!("{compact}-")));
}

#[test]
fn table_has_ids_callers_and_the_current_one() {
    let local = LocalFolder::new();
    deploy(&local, 1);
    deploy(&local, 2);
    let ran = local.run(delayed(2), "deploys");
    assert_eq!(ran.code, exit::SUCCESS, "{}", ran.err);
    let lines: Vec<_> = ran.out.lines().collect();
    assert!(lines[0].starts_with("id "), "{}", ran.out);
    for (line, id) in lines[1..].iter().zip(ids(&local)) {
        assert!(line.starts_with(&id), "{}", ran.out);
        assert!(line.contains(" local "), "{}", ran.out);
    }
    assert!(lines[1].ends_with("current"), "{}", ran.out);
    assert!(!lines[2].contains("current"), "{}", ran.out);
}

#[test]
fn rollback_returns_to_the_deployment_before_and_is_a_deployment_itself() {
    let local = LocalFolder::new();
    deploy(&local, 1);
    deploy(&local, 2);
    let before = ids(&local);
    let ran = rollback(&local, "");
    let expected = format!("local: returning to deployment {} of 20", before[1]);
    assert!(ran.err.contains(&expected), "{}", ran.err);
    assert!(
        ran.err.contains("changes in stack `shop-local`:"),
        "{}",
        ran.err
    );
    let note = format!(
        "the stack has deployment {} again, not what the program builds; the next `app deploy --stage local \
         --stack shop-local --state {}` replaces it",
        before[1],
        local.state()
    );
    assert!(ran.err.contains(&note), "{}", ran.err);
    assert_eq!(deployed_delay(&local), 1);
    let found = listed(&local);
    let newest = &found["deployments"][0];
    assert_eq!(newest["rollback_to"], json!(before[1]));
    assert_eq!(newest["current"], true);
    assert_eq!(ids(&local)[1..], before);
    // The one before the rollback is that of the program again.
    rollback(&local, "");
    assert_eq!(deployed_delay(&local), 2);
    // The next deployment replaces it.
    deploy(&local, 3);
    assert_eq!(deployed_delay(&local), 3);
}

#[test]
fn rollback_to_an_id_of_the_list() {
    let local = LocalFolder::new();
    for delay in 1..=4 {
        deploy(&local, delay);
    }
    let oldest = ids(&local).pop().unwrap();
    rollback(&local, &format!(" --to {oldest}"));
    assert_eq!(deployed_delay(&local), 1);
    let again = rollback(&local, &format!(" --to {oldest}"));
    assert!(
        again
            .err
            .contains("no changes: stack `shop-local` is up to date"),
        "{}",
        again.err
    );
    assert!(!again.err.contains("replaces it"), "{}", again.err);
    assert_eq!(ids(&local).len(), 5);
}

#[test]
fn unknown_id_and_missing_history_are_errors() {
    let local = LocalFolder::new();
    let none = local.run(delayed(1), "rollback");
    assert_eq!(none.code, exit::NOTHING_CHANGED, "{}", none.err);
    deploy(&local, 1);
    let only = local.run(delayed(1), "rollback");
    assert_eq!(only.code, exit::NOTHING_CHANGED, "{}", only.err);
    assert!(
        only.err.starts_with(
            "error: no deployment of stack `shop-local` before the current one is kept\n"
        ),
        "{}",
        only.err
    );
    let flags = format!("--stage local --stack shop-local --state {}", local.state());
    let next = format!(
        "run `app deploys {flags}` to list those that are kept, then `app rollback --to ID {flags}`; or deploy"
    );
    assert!(only.err.contains(&next), "{}", only.err);
    let unknown = local.run(delayed(1), "rollback --to 2026");
    assert_eq!(unknown.code, exit::USAGE_ERROR, "{}", unknown.err);
    let known = format!("known: `{}`", ids(&local)[0]);
    assert!(unknown.err.contains(&known), "{}", unknown.err);
    let lines = local.run(delayed(1), "rollback --to 2026 --json");
    let last: Value = serde_json::from_str(lines.out.lines().last().unwrap()).unwrap();
    assert_eq!(last["error"]["code"], "deployment_not_kept", "{last}");
}

#[test]
fn last_deployments_are_kept() {
    let local = LocalFolder::new();
    for delay in 1..=12 {
        deploy(&local, delay);
    }
    let kept = ids(&local);
    assert_eq!(kept.len(), 10);
    let ran = local.run(delayed(13), "deploy --keep-deployments 3");
    assert_eq!(ran.code, exit::SUCCESS, "{}", ran.err);
    assert_eq!(ids(&local)[1..], kept[..2]);
    let ran = local.run(delayed(14), "deploy --keep-deployments 0");
    assert_eq!(ran.code, exit::SUCCESS, "{}", ran.err);
    let found = listed(&local);
    assert_eq!(found["deployments"].as_array().unwrap().len(), 3);
    assert_eq!(found["deployments"][0]["current"], false);
    let ran = local.run(delayed(14), "deploys");
    assert!(
        ran.err
            .contains("what is deployed in stack `shop-local` isn't kept"),
        "{}",
        ran.err
    );
    // What wasn't kept is the current one, so the one before it is the latest kept.
    rollback(&local, "");
    assert_eq!(deployed_delay(&local), 13);
}

/// What an interrupted run, another tool or an earlier version has deployed.
#[test]
fn next_deployment_keeps_what_was_not_kept() {
    let local = LocalFolder::new();
    let ran = local.run(delayed(1), "deploy --keep-deployments 0");
    assert_eq!(ran.code, exit::SUCCESS, "{}", ran.err);
    deploy(&local, 2);
    let found = listed(&local);
    let deployments = found["deployments"].as_array().unwrap();
    assert_eq!(deployments.len(), 2);
    assert_eq!(deployments[1]["by"], Value::Null);
    rollback(&local, "");
    assert_eq!(deployed_delay(&local), 1);
}

#[test]
fn deployment_that_cannot_be_kept_succeeds_with_a_warning() {
    let fault_file =
        |call: &str| format!("[[calls]]\ncall = \"{call}\"\nfault = \"access-denied\"\n");
    for (call, warning) in [
        (
            "PutObject",
            "this deployment isn't kept for `rollback`: `PutObject` is not allowed",
        ),
        (
            "ListObjectsV2",
            "this deployment isn't kept for `rollback`: `ListObjectsV2` is not allowed",
        ),
        (
            "DeleteObject",
            "old kept deployments aren't deleted: `DeleteObject` is not allowed",
        ),
    ] {
        let local = LocalFolder::new();
        deploy(&local, 1);
        let path = local.path("rules.toml");
        fs::write(&path, fault_file(call)).unwrap();
        let line = format!("deploy --keep-deployments 1 --faults {}", path.display());
        let ran = local.run(delayed(2), &line);
        assert_eq!(ran.code, exit::SUCCESS, "{}", ran.err);
        assert!(ran.err.contains(warning), "{}", ran.err);
        assert_eq!(deployed_delay(&local), 2);
        // The next run keeps it.
        let next = local.run(delayed(2), "deploy");
        assert!(next.err.contains("no changes"), "{}", next.err);
        assert_eq!(listed(&local)["deployments"][0]["current"], true, "{call}");
    }
}

#[test]
fn unreadable_deployment_is_listed_and_hides_no_other() {
    let local = LocalFolder::new();
    deploy(&local, 1);
    deploy(&local, 2);
    let oldest = ids(&local).pop().unwrap();
    let file = format!("state/us-east-1/deployments/shop-local/{oldest}.json");
    fs::write(local.path(&file), "{\"format\": 1, ").unwrap();
    let found = listed(&local);
    let error = found["deployments"][1]["error"].as_str().unwrap();
    assert!(error.starts_with("it isn't readable: EOF"), "{error}");
    let ran = local.run(delayed(2), "rollback");
    assert_eq!(ran.code, exit::NOTHING_CHANGED, "{}", ran.err);
    let expected = format!("error: can't read the kept deployment `{oldest}`: it isn't readable");
    assert!(ran.err.starts_with(&expected), "{}", ran.err);
}

/// A queue with a secret parameter and another one.
fn with_parameters(stack: &mut Stack) {
    let queue = stack.resource("inbox", crate::cfn::aws::sqs::Queue::new());
    let size = stack.parameter("Delay", Parameter::new(ParameterType::Number));
    stack.override_property("Inbox", "DelaySeconds", size);
    let key = stack.parameter("ApiKey", Parameter::new(ParameterType::String).no_echo());
    stack.override_property("Inbox", "QueueName", key);
    stack.output("Inbox", queue.reference());
}

#[test]
fn parameters_are_kept_and_secret_ones_are_not() {
    const PLANTED: &str = "planted-6f1c93ab";
    let local = LocalFolder::new();
    for delay in [5, 6] {
        let line = format!("deploy --parameter ApiKey={PLANTED} --parameter Delay={delay}");
        let ran = local.run(with_parameters, &line);
        assert_eq!(ran.code, exit::SUCCESS, "{}", ran.err);
    }
    let found = listed(&local);
    let oldest = &found["deployments"][1];
    assert_eq!(oldest["parameters"], json!({"ApiKey": null, "Delay": "5"}));
    let ran = local.run(with_parameters, "rollback");
    assert_eq!(ran.code, exit::SUCCESS, "{}", ran.err);
    assert_eq!(deployed_delay(&local), "5");
    let deployments = local.path("state/us-east-1/deployments/shop-local");
    let mut texts = format!("{}{}{found}", ran.out, ran.err);
    for entry in fs::read_dir(deployments).unwrap() {
        texts += &fs::read_to_string(entry.unwrap().path()).unwrap();
    }
    assert!(texts.contains("\"Delay\""));
    assert!(!texts.contains(PLANTED), "{texts}");
}

#[test]
fn secret_parameter_that_the_stack_has_no_more_is_asked_for() {
    let local = LocalFolder::new();
    let line = "deploy --parameter ApiKey=first --parameter Delay=5";
    assert_eq!(local.run(with_parameters, line).code, exit::SUCCESS);
    deploy(&local, 1);
    let ran = local.run(delayed(1), "rollback");
    assert_eq!(ran.code, exit::NOTHING_CHANGED, "{}", ran.err);
    let oldest = ids(&local).pop().unwrap();
    // The printer takes the placeholder for a secret.
    let hint = format!(
        "`app rollback --to {oldest} --parameter ApiKey=*** --stage local --stack shop-local "
    );
    assert!(ran.err.contains(&hint), "{}", ran.err);
    rollback(&local, " --parameter ApiKey=second");
    assert_eq!(deployed_delay(&local), "5");
}

/// A worker with an image of this tag.
fn mailer(tag: &'static str) -> impl Fn(&mut Stack) {
    move |stack| {
        stack.add(Vpc::new("main").nat(Nat::Single));
        stack.add(Cluster::new("main"));
        let image = Image::ecr("shop/mailer").tag(tag);
        stack.add(Worker::new("mailer").image(image).desired_count(1));
    }
}

#[test]
fn image_by_tag_that_was_moved_or_deleted_stops_a_rollback() {
    let local = LocalFolder::new();
    let app = App::new("shop").stage(Stage::local().images_by_tag());
    let path = local.path("registry.toml");
    let run = |tag: &'static str, line: &str, images: &[(&str, &str, &str)]| {
        let images = images.iter().map(|(tag, architectures, digest)| {
            format!(
                "[[images]]\nrepository = \"shop/mailer\"\ntag = \"{tag}\"\narchitectures = \
                 [{architectures}]\ndigest = \"{digest}\"\n"
            )
        });
        fs::write(&path, images.collect::<String>()).unwrap();
        let line = format!(
            "{line} --faults {} --state {}",
            path.display(),
            local.state()
        );
        run_app(&app, mailer(tag), &line)
    };
    let (amd64, one, two) = (
        "\"amd64\"",
        "sha256:1111111111111111",
        "sha256:2222222222222222",
    );
    for (tag, digest) in [("v1", one), ("v2", two)] {
        let ran = run(tag, "deploy", &[(tag, amd64, digest)]);
        assert_eq!(ran.code, exit::SUCCESS, "{}", ran.err);
    }
    let list = run("v2", "deploys", &[]);
    let rows: Vec<_> = list.out.lines().skip(1).collect();
    assert!(rows[0].contains("mailer:v2 (222222222222)"), "{}", list.out);
    assert!(rows[1].contains("mailer:v1 (111111111111)"), "{}", list.out);

    let moved = run("v2", "rollback", &[("v1", amd64, two)]);
    assert_eq!(moved.code, exit::NOTHING_CHANGED, "{}", moved.err);
    let expected = format!(
        "image `shop/mailer:v1` is another one than in that deployment: its tasks ran `{one}`, and would now run `{two}`"
    );
    assert!(moved.err.contains(&expected), "{}", moved.err);
    let deleted = run("v2", "rollback", &[("v1", "", one)]);
    assert_eq!(deleted.code, exit::NOTHING_CHANGED, "{}", deleted.err);
    assert!(
        deleted
            .err
            .contains("image `shop/mailer:v1` not found in ECR"),
        "{}",
        deleted.err
    );
    assert_eq!(ids(&local).len(), 2);

    let same = run("v2", "rollback", &[("v1", amd64, one)]);
    assert_eq!(same.code, exit::SUCCESS, "{}", same.err);
    let back = run("v2", "rollback --skip-preflight", &[("v2", amd64, one)]);
    assert_eq!(back.code, exit::SUCCESS, "{}", back.err);
}
