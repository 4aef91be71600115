//! `lock`: the file, and what a program takes from it.

use std::fs;
use std::path::Path;

use super::super::exit;
use super::super::testing::{RunOutput, run};
use crate::dsl::{
    App, Cluster, Image, LoadBalancer, Nat, Queue, Service, Stack, Stacks, Stage, TaskBuilder as _,
    Vpc,
};

fn app() -> App {
    App::new("shop")
        .stage(Stage::new("dev").region("us-east-1"))
        .stage(Stage::new("prod").region("us-east-1"))
}

fn platform(stack: &mut Stack) {
    stack.add(Vpc::new("main").nat(Nat::Single));
    stack.add(Cluster::new("main"));
    stack.add(LoadBalancer::public("web"));
}

/// Two routes with the same computed priority, and one that only prod has.
fn shop(stack: &mut Stack) {
    platform(stack);
    for name in ["share", "store"] {
        stack.add(service(name));
    }
    if stack.stage().name() == "prod" {
        stack.add(service("orders"));
    }
}

fn service(name: &str) -> Service {
    Service::new(name)
        .image(Image::ecr("shop/order").tag("v1"))
        .port(8000)
        .path(format!("/api/{name}/*"))
}

fn run_with(file: &Path, program: fn(&mut Stack), line: &str) -> RunOutput {
    run(
        &app(),
        program,
        &format!("{line} --lock-file {}", file.display()),
    )
}

const EXPECTED: &str = "# What ecs-dsl remembers of this app, so that a change of one thing moves no other.\n\
    # The command `lock` writes it. Commit it.\n\
    version = 1\n\
    \n\
    [priorities.shop.dev.\"shop/web\"]\n\
    \"path /api/share/*\" = 29761\n\
    \"path /api/store/*\" = 29762\n\
    \n\
    [priorities.shop.prod.\"shop/web\"]\n\
    \"path /api/orders/*\" = 27269\n\
    \"path /api/share/*\" = 29761\n\
    \"path /api/store/*\" = 29762\n";

#[test]
fn file_has_the_priorities_of_every_stage() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("ecs-dsl.lock");
    fs::write(&file, "version = 1\n").unwrap();
    let check = run_with(&file, shop, "check");
    assert!(
        check.out.contains("warning[unlocked-listener-priority]"),
        "{}",
        check.out
    );
    let lock = run_with(&file, shop, "lock");
    assert_eq!(lock.code, exit::SUCCESS, "{}", lock.err);
    assert_eq!(
        lock.err,
        format!(
            "wrote `{}`: 5 priorities, 5 added, 0 removed; commit it\n",
            file.display()
        )
    );
    assert_eq!(fs::read_to_string(&file).unwrap(), EXPECTED);
    let check = run_with(&file, shop, "check");
    assert!(!check.out.contains("ECS1324"), "{}", check.out);
    let again = run_with(&file, shop, "lock");
    assert_eq!(again.err, format!("`{}` is up to date\n", file.display()));
}

#[test]
fn removed_route_moves_no_other() {
    fn without_first(stack: &mut Stack) {
        platform(stack);
        stack.add(service("store"));
    }
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("ecs-dsl.lock");
    fs::write(&file, EXPECTED).unwrap();
    let priority = |file: &Path| {
        let synth = run_with(file, without_first, "synth --stage dev");
        let template = crate::cfn::Document::parse(&synth.out).unwrap();
        let rule = template.resource("StoreListenerRule").unwrap();
        rule.property("Priority").cloned().unwrap()
    };
    assert_eq!(priority(&file), 29762);
    let lock = run_with(&file, without_first, "lock");
    assert!(
        lock.err.contains("2 priorities, 0 added, 3 removed"),
        "{}",
        lock.err
    );
    assert_eq!(priority(&file), 29762);
}

#[test]
fn outdated_file_fails_the_check_and_stays() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("ecs-dsl.lock");
    let check = run_with(&file, shop, "lock --check");
    assert_eq!(check.code, exit::PROGRAM_ERRORS);
    assert_eq!(
        check.err,
        format!(
            "error: `{}` is not up to date\n  = help: run `app lock` and commit the file\n",
            file.display()
        )
    );
    assert!(!file.exists());
    fs::write(&file, EXPECTED).unwrap();
    let up_to_date = run_with(&file, shop, "lock --check");
    assert_eq!(up_to_date.code, exit::SUCCESS, "{}", up_to_date.err);
}

#[test]
fn entries_of_other_apps_stay_and_of_removed_stages_go() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("ecs-dsl.lock");
    let other = "\n[priorities.other.dev.\"other/web\"]\n\"path /a\" = 1\n";
    let removed = "\n[priorities.shop.old.\"shop/web\"]\n\"path /a\" = 1\n";
    fs::write(&file, format!("version = 1\n{other}{removed}")).unwrap();
    assert_eq!(run_with(&file, shop, "lock").code, exit::SUCCESS);
    let text = fs::read_to_string(&file).unwrap();
    assert!(text.contains(other) && !text.contains("shop.old"), "{text}");
}

// found: J2
#[test]
fn recorded_rename_needs_no_call() {
    fn queue(stack: &mut Stack, queue: Queue) {
        let queue = stack.add(queue);
        stack.output("Url", queue.url());
    }
    let before = |stack: &mut Stack| queue(stack, Queue::new("jobs"));
    let renamed = |stack: &mut Stack| queue(stack, Queue::new("orders").renamed_from("jobs"));
    let after = |stack: &mut Stack| queue(stack, Queue::new("orders"));
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("ecs-dsl.lock");
    fs::write(&file, "version = 1\n").unwrap();
    let old = run_with(&file, before, "synth --stage dev").out;
    assert_eq!(run_with(&file, renamed, "synth --stage dev").out, old);
    assert_ne!(run_with(&file, after, "synth --stage dev").out, old);
    let lock = run_with(&file, renamed, "lock");
    let wrote = format!(
        "wrote `{}`: 1 rename, 1 added, 0 removed; commit it\n",
        file.display()
    );
    assert_eq!(lock.err, wrote);
    let text = fs::read_to_string(&file).unwrap();
    assert!(
        text.ends_with("\n[renames.shop.shop]\n\"queue orders\" = \"jobs\"\n"),
        "{text}"
    );
    assert_eq!(run_with(&file, after, "synth --stage dev").out, old);
    let again = run_with(&file, after, "lock");
    assert_eq!(again.err, format!("`{}` is up to date\n", file.display()));
    // Without the component, the entry is removed.
    assert_eq!(run_with(&file, platform, "lock").code, exit::SUCCESS);
    assert_eq!(
        fs::read_to_string(&file)
            .unwrap()
            .matches("renames")
            .count(),
        0
    );
}

#[test]
fn invalid_file_is_an_error_with_its_line() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("ecs-dsl.lock");
    fs::write(&file, "version = 1\n<<<<<<< HEAD\n").unwrap();
    let check = run_with(&file, shop, "check");
    assert_eq!(check.code, exit::USAGE_ERROR);
    let start = format!(
        "error: `{}` is not a valid lock file: line 2: ",
        file.display()
    );
    assert!(check.err.starts_with(&start), "{}", check.err);
    fs::write(&file, "version = 9\n").unwrap();
    let lock = run_with(&file, shop, "lock");
    assert_eq!(lock.code, exit::USAGE_ERROR);
    assert!(
        lock.err
            .contains("use the release of `ecs-dsl` that wrote it"),
        "{}",
        lock.err
    );
    let missing = run_with(&folder.path().join("other.lock"), shop, "check");
    assert_eq!(missing.code, exit::IO_ERROR);
}

const LISTENER: &str = "arn:aws:elasticloadbalancing:us-east-1:000000000000:listener/app/web/1/2";

/// A service on a listener that several programs use.
fn shared(stack: &mut Stack, name: &str) {
    stack.add(Vpc::new("main").nat(Nat::Single));
    stack.add(Cluster::new("main"));
    stack.add(
        LoadBalancer::import("web")
            .listener(LISTENER)
            .security_group("sg-12345678")
            .dns_name("web.example.com"),
    );
    stack.add(
        Service::new(name)
            .image(Image::ecr("shop/order").tag("v1"))
            .port(8000)
            .path(format!("/api/{name}/*")),
    );
}

fn run_local(app: &str, folder: &Path, program: fn(&mut Stack), line: &str) -> RunOutput {
    let app = App::new(app).stage(Stage::local());
    let (file, state) = (folder.join("ecs-dsl.lock"), folder.join("state"));
    let line = format!(
        "{line} --lock-file {} --state {}",
        file.display(),
        state.display()
    );
    run(&app, program, &line)
}

#[test]
fn deployed_priorities_are_locked_and_those_of_others_left_free() {
    fn first(stack: &mut Stack) {
        shared(stack, "share");
    }
    fn second(stack: &mut Stack) {
        shared(stack, "store");
    }
    let (one, two) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let file = one.path().join("ecs-dsl.lock");
    let entry = |app: &str, name: &str, number: u32| {
        format!(
            "version = 1\n\n[priorities.{app}.local.\"{LISTENER}\"]\n\"path /api/{name}/*\" = {number}\n"
        )
    };
    fs::write(&file, entry("one", "share", 77)).unwrap();
    let deployed = run_local("one", one.path(), first, "deploy --yes");
    assert_eq!(deployed.code, exit::SUCCESS, "{}", deployed.err);
    // As after an upgrade from a release without the file.
    fs::remove_file(&file).unwrap();
    let lock = run_local("one", one.path(), first, "lock --stage local");
    assert_eq!(lock.code, exit::SUCCESS, "{}", lock.err);
    assert!(
        fs::read_to_string(&file)
            .unwrap()
            .ends_with(&entry("one", "share", 77))
    );
    // Another program on the same listener, with the same number.
    let other = two.path().join("ecs-dsl.lock");
    fs::write(&other, entry("two", "store", 77)).unwrap();
    let line = format!("--state {}", one.path().join("state").display());
    let run_other = |verb: &str| {
        let app = App::new("two").stage(Stage::local());
        run(
            &app,
            second,
            &format!("{verb} --lock-file {} {line}", other.display()),
        )
    };
    let refused = run_other("deploy --yes");
    assert_eq!(refused.code, exit::NOTHING_CHANGED, "{}", refused.err);
    assert!(
        refused.err.contains("priority 77 is taken by rule `"),
        "{}",
        refused.err
    );
    let failed = run_other("deploy --yes --skip-preflight");
    assert_eq!(failed.code, exit::DEPLOYMENT_FAILED, "{}", failed.err);
    let advice = "another rule of the listener has this priority: run the command `lock`";
    assert!(failed.err.contains(advice), "{}", failed.err);
    assert_eq!(run_other("destroy --yes").code, exit::SUCCESS);
    assert_eq!(run_other("lock --stage local").code, exit::SUCCESS);
    assert!(
        fs::read_to_string(&other)
            .unwrap()
            .ends_with(&entry("two", "store", 29_761))
    );
    let deployed = run_other("deploy --yes");
    assert_eq!(deployed.code, exit::SUCCESS, "{}", deployed.err);
}

#[test]
fn rules_of_several_stacks_are_listed_by_listener() {
    fn shop(stacks: &mut Stacks) {
        let platform = stacks.stack("platform");
        let vpc = platform.add(Vpc::new("main").nat(Nat::Single));
        let cluster = platform.add(Cluster::new("main").vpc(&vpc));
        let web = platform.add(LoadBalancer::public("web"));
        let admin = platform.add(LoadBalancer::public("admin"));
        for (name, balancer) in [("share", &web), ("store", &admin), ("orders", &web)] {
            let service = service(name).load_balancer(balancer).cluster(&cluster);
            stacks.stack(name).add(service);
        }
    }
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("ecs-dsl.lock");
    let app = App::new("shop").stage(Stage::new("dev").region("us-east-1"));
    let lock = run(&app, shop, &format!("lock --lock-file {}", file.display()));
    assert_eq!(lock.code, exit::SUCCESS, "{}", lock.err);
    let expected = "version = 1\n\n\
        [priorities.shop.dev.\"platform/admin\"]\n\
        \"path /api/store/*\" = 29761\n\n\
        [priorities.shop.dev.\"platform/web\"]\n\
        \"path /api/orders/*\" = 27269\n\
        \"path /api/share/*\" = 29761\n";
    let text = fs::read_to_string(&file).unwrap();
    assert!(text.ends_with(expected), "{text}");
}
