//! Deployments with a migration that are killed and disturbed at random points.

use std::cell::Cell;
use std::collections::BTreeSet;
use std::path::Path;
use std::pin::pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::task::{Context, Poll, Waker};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use ecs_dsl::deploy::engine::{
    ConfirmationRequest, Decision, DeployOutcome, DeployRequest, DeployTarget, Engine, Observer,
    Preview, Step,
};
use ecs_dsl::deploy::fault_injection::{Call, Fault, FaultInjector, FaultRule};
use ecs_dsl::deploy::local::{FaultPlan, Local, TaskFault};
use ecs_dsl::deploy::operate::{Task, TaskFilter, TaskOperations as _, TaskStatus};
use ecs_dsl::deploy::{
    Cloud, ControlPlane as _, StackEvent, StackResource, Workloads as _, block_on,
};
use serde_json::{Value, json};

const STACK: &str = "shop";

/// The number of disturbed deployments.
const CASES: u64 = 200;

/// After how many runs of `deploy` a case has to be finished.
const MAX_RUNS: u32 = 12;

/// The calls of a migration.
const CALLS: [Call; 6] = [
    Call::RunTask,
    Call::ListTasks,
    Call::DescribeTasks,
    Call::FilterLogEvents,
    Call::SignalResource,
    Call::GetTemplate,
];

thread_local! {
    static NOW: Cell<u64> = const { Cell::new(0) };
}

/// A clock that advances by a second each time it is read, so that the times of tasks differ.
fn tick() -> SystemTime {
    NOW.set(NOW.get() + 1);
    UNIX_EPOCH + Duration::from_secs(1_795_000_000 + NOW.get())
}

/// Random numbers by `SplitMix64`.
struct Random(u64);

impl Random {
    /// A number from 0 to below `limit`.
    fn below(&mut self, limit: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut bits = self.0;
        bits = (bits ^ (bits >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        bits = (bits ^ (bits >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (bits ^ (bits >> 31)) % limit
    }

    fn of<T: Copy>(&mut self, all: &[T]) -> T {
        all[usize::try_from(self.below(all.len() as u64)).unwrap()]
    }

    fn number(&mut self, limit: u64) -> u32 {
        u32::try_from(self.below(limit)).unwrap()
    }
}

struct Confirming;

impl Observer for Confirming {
    fn step(&mut self, _: &Step<'_>) {}

    fn event(&mut self, _: &StackEvent) {}

    fn change_set(&mut self, _: &Preview<'_>) {}

    fn confirm(&mut self, _: &ConfirmationRequest<'_>) -> Decision {
        Decision::Yes
    }
}

fn template(version: u32) -> String {
    let containers = |name: &str| {
        json!([{
            "Name": name, "Image": format!("shop/order:v{version}"), "Memory": 256,
            "LogConfiguration": {"LogDriver": "awslogs", "Options": {
                "awslogs-group": {"Ref": "Logs"}, "awslogs-stream-prefix": name, "awslogs-region": "us-east-1",
            }},
        }])
    };
    let mark = json!({"EcsDsl": {"Job": {
        "Cluster": {"Ref": "Main"}, "Subnets": ["subnet-1"], "SecurityGroups": ["sg-1"], "AssignPublicIp": false,
        "CapacityProviderStrategy": [{"CapacityProvider": "FARGATE", "Base": 0, "Weight": 1}],
        "DependsOn": ["Queue"], "Before": ["Order"], "After": [], "Timeout": 43200,
    }}});
    let resources = json!({
        "Main": {"Type": "AWS::ECS::Cluster"},
        "Logs": {"Type": "AWS::Logs::LogGroup"},
        "Queue": {"Type": "AWS::SQS::Queue", "Properties": {"DelaySeconds": version}},
        "Migrate": {"Type": "AWS::ECS::TaskDefinition", "Metadata": mark, "Properties": {
            "Family": "shop-migrate", "ContainerDefinitions": containers("migrate"),
        }},
        "OrderTask": {"Type": "AWS::ECS::TaskDefinition", "Properties": {
            "Family": "shop-order", "ContainerDefinitions": containers("order"),
        }},
        "Order": {"Type": "AWS::ECS::Service", "Properties": {
            "Cluster": {"Ref": "Main"}, "TaskDefinition": {"Ref": "OrderTask"}, "DesiredCount": 1,
        }},
    });
    json!({ "Resources": resources }).to_string()
}

fn request(version: u32) -> DeployRequest {
    DeployRequest::new(STACK, DeployTarget::new("prod", "app"), template(version))
}

/// The state. Tasks of the migration end with this exit code after this number of polls.
fn open(folder: &Path, (exit_code, polls): (i32, u32)) -> Local {
    let fault = TaskFault {
        service: "Migrate".to_owned(),
        exit_code: Some(exit_code),
        polls,
        log: vec!["migrating".to_owned()],
        ..TaskFault::default()
    };
    let plan = FaultPlan {
        one_off_tasks: vec![fault],
        ..FaultPlan::default()
    };
    let local = Local::open(folder, "us-east-1").unwrap();
    local.clock(tick).fault_plan(plan)
}

/// Runs a deployment until it ends or is killed; true if it has succeeded.
fn run(cloud: Local, rules: Vec<FaultRule>) -> bool {
    let is_killed = Arc::new(AtomicBool::new(false));
    let flag = Arc::clone(&is_killed);
    let cloud = FaultInjector::new(cloud)
        .rules(rules)
        .on_kill(move |_, _| flag.store(true, Ordering::Relaxed));
    let (mut observer, request) = (Confirming, request(2));
    let mut engine = Engine::new(&cloud, &mut observer);
    let mut running = pin!(engine.deploy(&request));
    let mut context = Context::from_waker(Waker::noop());
    loop {
        if let Poll::Ready(outcome) = running.as_mut().poll(&mut context) {
            return matches!(
                outcome,
                Ok(DeployOutcome::Deployed(_) | DeployOutcome::NoChanges { .. })
            );
        }
        if is_killed.load(Ordering::Relaxed) {
            return false;
        }
    }
}

/// The rules of a run: one at any call, one at a call of the migration.
fn rules(random: &mut Random) -> Vec<FaultRule> {
    let mut rule = |call: Option<Call>, limit| {
        let kill = random.below(2) == 0;
        let fault = if kill {
            Fault::Kill
        } else {
            random.of(&Fault::ALL)
        };
        let rule = FaultRule::new(fault).nth(1 + random.number(limit));
        let rule = match call {
            Some(call) => rule.on(call),
            None => rule,
        };
        // A call without the permission never takes effect.
        let after = fault != Fault::AccessDenied && random.below(2) == 0;
        if after { rule.after() } else { rule }
    };
    let first = rule(None, 70);
    let call = CALLS[usize::try_from(first_index(&first)).unwrap() % CALLS.len()];
    vec![first, rule(Some(call), 4)]
}

/// A number of a rule that differs between rules.
fn first_index(rule: &FaultRule) -> u64 {
    format!("{rule:?}").bytes().map(u64::from).sum()
}

/// All tasks of the migration, the latest first.
fn tasks(local: &Local) -> Vec<Task> {
    let of = |status| {
        let filter = TaskFilter {
            cluster: cluster(local),
            service: None,
            family: Some("shop-migrate".to_owned()),
            status,
        };
        block_on(local.tasks(&filter)).unwrap().unwrap()
    };
    [of(TaskStatus::Running), of(TaskStatus::Stopped)].concat()
}

fn resources(local: &Local) -> Vec<StackResource> {
    block_on(local.describe_stack_resources(STACK))
        .unwrap()
        .unwrap()
}

fn physical(local: &Local, id: &str) -> String {
    let found = resources(local)
        .into_iter()
        .find(|found| found.logical_id == id);
    found.map(|found| found.physical_id).unwrap_or_default()
}

fn cluster(local: &Local) -> String {
    physical(local, "Main")
}

/// The image of the revision that the service deploys.
fn serving(local: &Local) -> String {
    let arn = physical(local, "Order");
    let found = block_on(local.describe_services(&cluster(local), &[arn]));
    let found = found.unwrap().unwrap();
    found[0].deployments[0].task_definition.clone()
}

/// The exit code of a task that has stopped.
fn exit_code(task: &Task) -> Option<i32> {
    task.containers.first()?.exit_code
}

/// No task begins before the one before it has ended.
fn assert_one_at_a_time(tasks: &[Task], case: &str) {
    for pair in tasks.windows(2) {
        let (later, earlier) = (&pair[0], &pair[1]);
        assert!(
            earlier.stopped.is_some() && earlier.stopped <= later.created,
            "{case}: {earlier:?} {later:?}"
        );
    }
    let tokens: BTreeSet<_> = tasks.iter().map(|task| &task.started_by).collect();
    assert_eq!(
        tokens.len(),
        tasks.len(),
        "{case}: a token started two tasks"
    );
}

fn gates(local: &Local) -> Vec<(String, String)> {
    let found = resources(local).into_iter();
    let gates = found.filter(|found| found.type_name == "AWS::CloudFormation::WaitCondition");
    gates.map(|gate| (gate.logical_id, gate.status)).collect()
}

fn copy(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).unwrap();
    for entry in std::fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let target = to.join(entry.file_name());
        match entry.path().is_dir() {
            true => copy(&entry.path(), &target),
            false => drop(std::fs::copy(entry.path(), target).unwrap()),
        }
    }
}

fn deploy(cloud: &impl Cloud, request: &DeployRequest) -> DeployOutcome {
    block_on(Engine::new(cloud, &mut Confirming).deploy(request))
        .unwrap()
        .unwrap()
}

/// What happened in a case.
struct Counts {
    runs: u32,
    failed: u32,
}

/// A disturbed deployment, repeated until it succeeds.
fn disturbed(folder: &Path, seed: u64) -> Counts {
    let case = format!("seed {seed}");
    let mut random = Random(seed);
    let polls = random.number(4);
    let fails = random.below(4) == 0;
    let old = serving(&open(folder, (0, 0)));
    let before = tasks(&open(folder, (0, 0))).len();
    let mut runs = 0;
    loop {
        runs += 1;
        assert!(runs <= MAX_RUNS, "{case}: not finished");
        let code = i32::from(fails && runs == 1);
        let rules = if runs <= 2 {
            rules(&mut random)
        } else {
            Vec::new()
        };
        let finished = run(open(folder, (code, polls)), rules);
        let local = open(folder, (0, 0));
        let found = tasks(&local);
        let found = &found[..found.len() - before];
        assert_one_at_a_time(found, &case);
        let is_new = serving(&local) != old;
        let has_succeeded = found.iter().any(|task| exit_code(task) == Some(0));
        assert!(
            !is_new || has_succeeded,
            "{case}: new version without a migration"
        );
        if finished {
            assert!(is_new, "{case}: the old version serves");
            return outcome(&local, found, runs, &case);
        }
    }
}

/// Asserts that one run has succeeded, after others that failed, and that the stack has its record.
fn outcome(local: &Local, tasks: &[Task], runs: u32, case: &str) -> Counts {
    let [(_, status)] = &gates(local)[..] else {
        panic!("{case}: {:?}", gates(local));
    };
    assert_eq!(status, "CREATE_COMPLETE", "{case}");
    let codes: Vec<_> = tasks.iter().map(exit_code).collect();
    assert_eq!(codes[0], Some(0), "{case}");
    assert!(!codes[1..].contains(&Some(0)), "{case}: {codes:?}");
    let again = deploy(local, &request(2));
    assert!(matches!(again, DeployOutcome::NoChanges { .. }), "{case}");
    Counts {
        runs,
        failed: u32::try_from(codes.len() - 1).unwrap(),
    }
}

#[test]
fn migration_runs_once_and_before_the_new_version_whatever_happens() {
    let root = tempfile::tempdir().unwrap();
    let origin = root.path().join("origin");
    let local = open(&origin, (0, 2));
    let outcome = deploy(&local, &request(1));
    assert!(matches!(outcome, DeployOutcome::Deployed(_)));
    assert_eq!(tasks(&local).len(), 1);
    let (mut disturbed_runs, mut failed) = (0, 0);
    for seed in 0..CASES {
        let folder = root.path().join("case");
        copy(&origin, &folder);
        let counts = disturbed(&folder, seed);
        disturbed_runs += u32::from(counts.runs > 1);
        failed += counts.failed;
        std::fs::remove_dir_all(&folder).unwrap();
    }
    assert!(
        disturbed_runs >= 100,
        "only {disturbed_runs} cases were disturbed"
    );
    assert!(failed >= 20, "only {failed} runs failed");
}

#[test]
fn failed_migration_leaves_the_old_version() {
    let root = tempfile::tempdir().unwrap();
    let local = open(root.path(), (0, 0));
    deploy(&local, &request(1));
    let old = serving(&local);
    let failing = open(root.path(), (3, 2));
    let result = block_on(Engine::new(&failing, &mut Confirming).deploy(&request(2)));
    let error = result.unwrap().unwrap_err().to_string();
    assert!(error.contains("UPDATE_ROLLBACK_COMPLETE"), "{error}");
    assert_eq!(serving(&failing), old);
    let template: Value =
        serde_json::from_str(&block_on(failing.get_template(STACK)).unwrap().unwrap()).unwrap();
    assert_eq!(
        template["Resources"]["Queue"]["Properties"]["DelaySeconds"],
        1
    );
    assert_eq!(exit_code(&tasks(&failing)[0]), Some(3));
}

#[test]
fn first_deployment_creates_services_after_the_migration() {
    let root = tempfile::tempdir().unwrap();
    let failing = open(root.path(), (1, 1));
    let result = block_on(Engine::new(&failing, &mut Confirming).deploy(&request(1)));
    assert!(result.unwrap().is_err());
    let events = block_on(failing.events_since(STACK, None))
        .unwrap()
        .unwrap();
    assert!(
        !events.iter().any(|event| event.logical_id == "Order"),
        "{events:?}"
    );
    let local = open(root.path(), (0, 1));
    assert!(matches!(
        deploy(&local, &request(1)),
        DeployOutcome::Deployed(_)
    ));
    let events = block_on(local.events_since(STACK, None)).unwrap().unwrap();
    let position = |is_it: &dyn Fn(&StackEvent) -> bool| events.iter().position(is_it).unwrap();
    let of = |id: &str, status: &str| {
        position(&|event| event.logical_id == id && event.status == status)
    };
    let gate = |status: &str| {
        position(&|event| event.logical_id.starts_with("MigrateGate") && event.status == status)
    };
    assert!(of("Queue", "CREATE_COMPLETE") < gate("CREATE_IN_PROGRESS"));
    assert!(gate("CREATE_COMPLETE") < of("Order", "CREATE_IN_PROGRESS"));
}
