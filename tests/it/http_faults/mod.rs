//! Faults on the HTTP connection: the command line and AWS's SDK against a third-party server, behind a proxy that drops
//! requests and responses, or kills the program.

mod call_faults;
mod concurrent_deployments;
mod killed_process;
mod proxy;

use std::collections::BTreeMap;
use std::sync::Mutex;
use std::thread;

use serde_json::Value;

use self::proxy::{Proxy, Rule};
use crate::program::Program;
use crate::server::Account;

const STACK: &str = "shop-dev";
/// Without preflight checks: they need the program's images, and creating those takes longer than a deployment.
const DEPLOY: [&str; 5] = ["deploy", "--stage", "dev", "--yes", "--skip-preflight"];

/// The number of cases in progress at the same time. Each mostly waits for the server.
const CONCURRENCY: usize = 8;

/// The program `shop` with its own account, behind a proxy.
struct Setup {
    account: Account,
    proxy: Proxy,
    direct: Program,
    program: Program,
}

impl Setup {
    /// `None` if the server can't run.
    fn open(rules: Vec<Rule>) -> Option<Self> {
        let account = Account::open()?;
        let proxy = Proxy::before(&account.address(), rules);
        let direct = Program::example("shop").with_envs(account.environment());
        let program = direct.with_env("AWS_ENDPOINT_URL", proxy.address());
        Some(Self {
            account,
            proxy,
            direct,
            program,
        })
    }

    /// Deploys the first version without the proxy, so that the next deployment is an update.
    fn deploy_first(&self) {
        self.direct.run(&DEPLOY).ends_with(0);
    }

    /// The same program with another number of tasks.
    fn with_tasks(&self, tasks: u32) -> Program {
        self.program.with_env("SHOP_TASKS", &tasks.to_string())
    }

    /// The number of resources by type, the stack's status, and its output `Tasks`. Asserts that no secret is in the
    /// program's files or `outputs`.
    #[track_caller]
    fn final_state(&self, outputs: &[&dyn std::fmt::Debug]) -> FinalState {
        let found = self.account.inventory(&["resources", "stacks", "secrets"]);
        self.assert_no_secret(&found, outputs);
        let resources = found["resources"].as_object().expect("an object");
        let counts = resources
            .iter()
            .map(|(type_name, names)| (type_name.clone(), names.as_array().map_or(0, Vec::len)));
        let stack = &found["stacks"][STACK];
        let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
        FinalState {
            counts: counts.collect(),
            status: text(&stack["Status"]),
            tasks: text(&stack["Outputs"]["Tasks"]),
        }
    }

    #[track_caller]
    fn assert_no_secret(&self, inventory: &Value, outputs: &[&dyn std::fmt::Debug]) {
        let secrets = inventory["secrets"].as_array().expect("a list");
        let secrets: Vec<_> = secrets.iter().filter_map(Value::as_str).collect();
        assert!(!secrets.is_empty(), "the program has a secret");
        let mut texts: Vec<String> = outputs.iter().map(|output| format!("{output:?}")).collect();
        texts.extend(self.program.files().into_iter().map(|(_, text)| text));
        let leak = texts
            .iter()
            .find(|text| secrets.iter().any(|secret| text.contains(secret)));
        assert!(leak.is_none(), "a secret is in {leak:?}");
    }
}

/// The account after the last deployment.
#[derive(Clone, Debug, PartialEq, Eq)]
struct FinalState {
    counts: BTreeMap<String, usize>,
    status: String,
    tasks: String,
}

/// Runs all cases concurrently. A failed case is printed.
fn run_cases<T: Send + std::fmt::Debug>(cases: Vec<T>, run: impl Fn(&T) + Sync) {
    let cases = Mutex::new(cases);
    thread::scope(|scope| {
        for _ in 0..CONCURRENCY {
            scope.spawn(|| {
                loop {
                    let Some(case) = cases.lock().expect("no case panics here").pop() else {
                        break;
                    };
                    let failed =
                        std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| run(&case)));
                    if let Err(panic) = failed {
                        eprintln!("failed case: {case:?}");
                        std::panic::resume_unwind(panic);
                    }
                }
            });
        }
    });
}
