//! `scale`, `restart`, `stop`, `pause`, `resume`: on the local engine.

use serde_json::Value;

use super::deploy::LocalFolder;
use crate::cli::exit;
use crate::cli::testing::RunOutput;
use crate::dsl::{
    Cluster, Image, LoadBalancer, Nat, Service, ServiceBuilder as _, Stack, Target, Vpc, Worker,
};

fn web(stack: &mut Stack) {
    stack.add(Vpc::new("main").nat(Nat::Single));
    stack.add(Cluster::new("main"));
    stack.add(LoadBalancer::public("web"));
    let image = || Image::ecr("shop/order").tag("v1");
    let order = Service::new("order").image(image()).port(8000).path("/*");
    stack.add(order.scale(2..=10, Target::cpu(70)));
    stack.add(Worker::new("mailer").image(image()).desired_count(2));
}

fn deployed() -> LocalFolder {
    let local = LocalFolder::new();
    let ran = local.run(web, "deploy");
    assert_eq!(ran.code, exit::SUCCESS, "{}", ran.err);
    local
}

fn json(ran: &RunOutput) -> Value {
    assert_eq!(ran.code, exit::SUCCESS, "{}", ran.err);
    serde_json::from_str(&ran.out).unwrap()
}

/// The numbers of running and desired tasks of a service.
fn tasks(local: &LocalFolder, name: &str) -> (u64, u64) {
    let status = json(&local.run(web, &format!("status {name} --json")));
    let service = &status["stacks"][0]["services"][0];
    let number = |field: &str| service[field].as_u64().unwrap();
    (number("running"), number("desired"))
}

#[test]
fn scale_changes_the_number_and_says_what_a_deployment_makes_of_it() {
    let local = deployed();
    let ran = local.run(web, "scale mailer 5");
    assert_eq!(ran.code, exit::SUCCESS, "{}", ran.err);
    let expected = "local: `mailer`: 2 → 5 desired tasks\n\
        local:   the template has 2: the next deployment that changes the service sets that number again\n";
    assert_eq!(ran.err, expected);
    assert_eq!(tasks(&local, "mailer"), (5, 5));
    let back = local.run(web, "scale mailer 2");
    assert!(back.err.contains("5 → 2 desired tasks"), "{}", back.err);
    assert!(
        back.err.contains("the template has the same number"),
        "{}",
        back.err
    );
}

#[test]
fn scale_of_a_service_that_scales_names_its_limits() {
    let local = deployed();
    let within = local.run(web, "scale order 4");
    let part = "scaling between 2 and 10 tasks is active and may change the number; to keep it, run `app pause order ";
    assert!(within.err.contains(part), "{}", within.err);
    let outside = local.run(web, "scale order 12");
    assert!(
        outside
            .err
            .contains("12 is outside of the scaling limits, 2 to 10"),
        "{}",
        outside.err
    );
}

#[test]
fn pause_keeps_the_number_until_resume() {
    let local = deployed();
    let paused = local.run(web, "pause order");
    assert_eq!(paused.code, exit::SUCCESS, "{}", paused.err);
    let expected = format!(
        "local: `order`: scaling between 2 and 10 tasks is paused\nlocal:   a deployment keeps it paused; \
         `app resume order --stage local --state {}` ends it\n",
        local.state()
    );
    assert_eq!(paused.err, expected);
    let scaled = local.run(web, "scale order 4");
    assert!(scaled.err.contains("scaling is paused"), "{}", scaled.err);
    let resumed = json(&local.run(web, "resume order --json"));
    assert_eq!(resumed["services"][0]["paused"], false);
    assert_eq!(resumed["services"][0]["max"], 10);
}

#[test]
fn service_without_scaling_is_not_paused_and_neither_are_the_others() {
    let local = deployed();
    let ran = local.run(web, "pause order mailer");
    assert_eq!(ran.code, exit::USAGE_ERROR);
    assert!(
        ran.err.starts_with("error: `mailer` doesn't scale\n"),
        "{}",
        ran.err
    );
    let scaled = local.run(web, "scale order 4");
    assert!(scaled.err.contains("is active"), "{}", scaled.err);
}

#[test]
fn restart_replaces_all_tasks_and_keeps_their_number() {
    let local = deployed();
    let before = task_ids(&local);
    let ran = local.run(web, "restart mailer");
    assert_eq!(ran.code, exit::SUCCESS, "{}", ran.err);
    assert!(
        ran.err.starts_with("local: `mailer`: replacing 2 tasks\n"),
        "{}",
        ran.err
    );
    let after = task_ids(&local);
    assert_eq!(after.len(), before.len());
    // Those of `order` stay.
    assert_eq!(
        before.iter().filter(|id| after.contains(id)).count(),
        before.len() - 2
    );
}

#[test]
fn stop_replaces_one_task() {
    let local = deployed();
    let before = task_ids(&local);
    let prefix = &before[0][..12];
    let ran = local.run(web, &format!("stop {prefix}"));
    assert_eq!(ran.code, exit::SUCCESS, "{}", ran.err);
    let after = task_ids(&local);
    let kept = before.iter().filter(|id| after.contains(id)).count();
    assert_eq!((kept, after.len()), (before.len() - 1, before.len()));
    assert!(!after.contains(&before[0]));
}

/// The ids of the running tasks, as an error lists them.
fn task_ids(local: &LocalFolder) -> Vec<String> {
    let ran = local.run(web, "stop none");
    assert_eq!(ran.code, exit::USAGE_ERROR, "{}", ran.err);
    assert!(
        ran.err
            .starts_with("error: no running task is called `none`\n"),
        "{}",
        ran.err
    );
    let ids = ran.err.split('`').filter(|part| part.len() == 32);
    let mut ids: Vec<String> = ids.map(str::to_owned).collect();
    ids.sort();
    ids.dedup();
    ids
}

#[test]
fn unknown_names_and_missing_stacks_are_errors() {
    let local = LocalFolder::new();
    let ran = local.run(web, "scale order 3");
    assert_eq!(ran.code, exit::USAGE_ERROR);
    assert!(
        ran.err
            .contains("stack `shop-local` doesn't exist in stage `local`"),
        "{}",
        ran.err
    );
    let ran = local.run(web, "restart ordr");
    assert_eq!(ran.code, exit::USAGE_ERROR);
    assert!(ran.err.contains("did you mean `order`?"), "{}", ran.err);
}

#[cfg(not(feature = "operate"))]
#[test]
fn verb_without_its_feature_names_the_line_of_the_manifest() {
    let ran = LocalFolder::new().run(web, "scale order 3 --stage dev");
    assert_eq!(ran.code, exit::USAGE_ERROR, "{}", ran.err);
    let version = env!("CARGO_PKG_VERSION");
    let line = format!("`ecs-dsl = {{ version = \"{version}\", features = [\"operate\"] }}`");
    assert!(ran.err.contains(&line), "{}", ran.err);
    assert!(
        ran.err.contains("without the feature `operate`"),
        "{}",
        ran.err
    );
}

fn with_larger_tasks(stack: &mut Stack) {
    web(stack);
    for service in ["Order", "Mailer"] {
        let definition = format!("{service}TaskDefinition");
        stack.override_property(&definition, "Cpu", "512");
        stack.override_property(&definition, "Memory", "1024");
    }
}

/// What `scale`, `pause` and their messages say of the next deployment.
#[test]
fn deployment_sets_the_number_of_the_template_and_keeps_scaling_paused() {
    let local = deployed();
    for line in ["pause order", "scale order 7", "scale mailer 5"] {
        assert_eq!(local.run(web, line).code, exit::SUCCESS);
    }
    let ran = local.run(with_larger_tasks, "deploy");
    assert_eq!(ran.code, exit::SUCCESS, "{}", ran.err);
    assert_eq!(tasks(&local, "mailer"), (2, 2));
    assert_eq!(tasks(&local, "order"), (7, 7));
    let scaled = local.run(web, "scale order 4");
    assert!(scaled.err.contains("scaling is paused"), "{}", scaled.err);
}

#[test]
fn events_are_those_of_the_components() {
    let local = deployed();
    let all = json(&local.run(web, "events --json"));
    let events = all["stacks"][0]["events"].as_array().unwrap().clone();
    let of = |event: &Value| event["component"].as_str().map(str::to_owned);
    assert!(events.iter().any(|event| of(event).is_none()));
    let some = json(&local.run(web, "events mailer --json"));
    let some = some["stacks"][0]["events"].as_array().unwrap().clone();
    assert!(!some.is_empty());
    assert!(
        some.iter()
            .all(|event| of(event).as_deref() == Some("mailer"))
    );
    let expected = events
        .iter()
        .filter(|event| of(event).as_deref() == Some("mailer"));
    assert_eq!(some.len(), expected.count());
    let text = local.run(web, "events mailer").out;
    assert!(text.starts_with("time "), "{text}");
    assert!(text.contains("  mailer     CREATE_COMPLETE"), "{text}");
    let unknown = local.run(web, "events caller");
    assert_eq!(unknown.code, exit::USAGE_ERROR);
    assert!(
        unknown
            .err
            .starts_with("error: no component is called `caller`\n"),
        "{}",
        unknown.err
    );
}

#[test]
fn drift_names_component_and_property_and_has_an_exit_code() {
    let local = deployed();
    let none = local.run(web, "drift");
    assert_eq!(none.code, exit::SUCCESS, "{}", none.err);
    assert_eq!(none.out, "stack `shop-local`: no drift\n");
    assert_eq!(local.run(web, "scale mailer 5").code, exit::SUCCESS);
    let ran = local.run(web, "drift");
    assert_eq!(ran.code, exit::NOT_AS_WANTED, "{}", ran.err);
    let expected = "stack `shop-local`: 1 resource changed outside of CloudFormation\n  \
        AWS::ECS::Service MailerService of `mailer`\n    \
        /DesiredCount: `2` in the template, `5` now\n";
    assert_eq!(ran.out, expected);
    let report = local.run(web, "drift --json");
    assert_eq!(report.code, exit::NOT_AS_WANTED);
    let report: Value = serde_json::from_str(&report.out).unwrap();
    assert_eq!(
        report["stacks"][0]["resources"][0]["logical_id"],
        "MailerService"
    );
}
