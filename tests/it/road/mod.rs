//! The whole road on bad days: the command line, AWS's SDK, HTTP, and a server that isn't ours, with a proxy in between
//! that loses requests and answers, and kills the program.

mod faults;
mod killed;
mod proxy;
mod two_at_once;

use std::collections::BTreeMap;
use std::sync::Mutex;
use std::thread;

use serde_json::Value;

use self::proxy::{Proxy, Rule};
use crate::program::Program;
use crate::server::Account;

const STACK: &str = "shop-dev";
/// Without the look beforehand: it would miss the program's images, and stocking an account costs more than a deployment.
const DEPLOY: [&str; 5] = ["deploy", "--stage", "dev", "--yes", "--skip-preflight"];

/// How many cases are under way at once: most of the time each waits for the server.
const AT_ONCE: usize = 8;

/// The small program with everything it needs to reach its own account, past a proxy.
struct Road {
    account: Account,
    proxy: Proxy,
    direct: Program,
    program: Program,
}

impl Road {
    /// None where the server can't run.
    fn open(rules: Vec<Rule>) -> Option<Self> {
        let account = Account::open()?;
        let proxy = Proxy::before(&account.address(), rules);
        let direct = Program::example("shop").with(account.environment());
        let program = direct.having("AWS_ENDPOINT_URL", proxy.address());
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

    /// The same program, wanting `tasks` tasks: another version.
    fn wanting(&self, tasks: u32) -> Program {
        self.program.having("SHOP_TASKS", &tasks.to_string())
    }

    /// How many there are of each type, the stack's status, and how many tasks it says it has. Holds that no secret has
    /// got into any file of the program, or into what it `said`.
    #[track_caller]
    fn end(&self, said: &[&dyn std::fmt::Debug]) -> End {
        let found = self.account.inventory(&["resources", "stacks", "secrets"]);
        self.assert_no_secret(&found, said);
        let resources = found["resources"].as_object().expect("an object");
        let counts = resources
            .iter()
            .map(|(type_name, names)| (type_name.clone(), names.as_array().map_or(0, Vec::len)));
        let stack = &found["stacks"][STACK];
        let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
        End {
            counts: counts.collect(),
            status: text(&stack["Status"]),
            tasks: text(&stack["Outputs"]["Tasks"]),
        }
    }

    #[track_caller]
    fn assert_no_secret(&self, inventory: &Value, said: &[&dyn std::fmt::Debug]) {
        let secrets = inventory["secrets"].as_array().expect("a list");
        let secrets: Vec<_> = secrets.iter().filter_map(Value::as_str).collect();
        assert!(!secrets.is_empty(), "the program has a secret");
        let mut texts: Vec<String> = said.iter().map(|it| format!("{it:?}")).collect();
        texts.extend(self.program.files().into_iter().map(|(_, text)| text));
        let told = texts
            .iter()
            .find(|text| secrets.iter().any(|secret| text.contains(secret)));
        assert!(told.is_none(), "a secret is in {told:?}");
    }
}

/// What is there when all is over.
#[derive(Clone, Debug, PartialEq, Eq)]
struct End {
    counts: BTreeMap<String, usize>,
    status: String,
    tasks: String,
}

/// Runs every case, some at once; a case says its name when it fails.
fn each<T: Send + std::fmt::Debug>(cases: Vec<T>, run: impl Fn(&T) + Sync) {
    let cases = Mutex::new(cases);
    thread::scope(|scope| {
        for _ in 0..AT_ONCE {
            scope.spawn(|| {
                loop {
                    let Some(case) = cases.lock().expect("no case panics here").pop() else {
                        break;
                    };
                    let failed =
                        std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| run(&case)));
                    if let Err(panic) = failed {
                        eprintln!("in the case {case:?}");
                        std::panic::resume_unwind(panic);
                    }
                }
            });
        }
    });
}
