//! `secrets` and `parameters`: created, set, listed, compared, copied; and no value anywhere but in the account.

use serde_json::{Value, json};

use crate::program::{Program, Run};
use crate::server::Account;

/// Two values that must not appear anywhere.
const PLANTED: [&str; 2] = ["planted-hunter2", "planted-swordfish"];

struct Shop {
    account: Account,
    program: Program,
}

impl Shop {
    /// A new account; `None` if the server can't run.
    fn open() -> Option<Self> {
        let account = Account::open()?;
        let program = Program::example("stored_values").with_envs(account.environment());
        Some(Self { account, program })
    }

    /// Runs a line with this standard input, and searches for the planted values.
    #[track_caller]
    fn run(&self, line: &str, input: &str) -> Run {
        let arguments: Vec<_> = line.split(' ').collect();
        let run = self.program.run_with_input(&arguments, input);
        let files = self.program.files();
        for planted in PLANTED {
            run.is_silent_about(planted);
            let leaked = files.iter().find(|(_, text)| text.contains(planted));
            assert_eq!(leaked.map(|(path, _)| path), None);
        }
        run
    }

    /// The state of each value of a stage, by name.
    #[track_caller]
    fn states(&self, verb: &str, stage: &str, code: i32) -> Value {
        let run = self.run(&format!("{verb} ls --stage {stage} --json"), "");
        let report = run.ends_with(code).json();
        let values = report["values"].as_array().unwrap().iter();
        let states = values.map(|value| {
            let name = value["name"].as_str().unwrap().to_owned();
            (name, value["state"].clone())
        });
        Value::Object(states.collect())
    }
}

#[test]
fn values_are_created_set_compared_and_copied() {
    let Some(shop) = Shop::open() else {
        return;
    };
    let missing = json!({"jwt": "not-deployed", "payment": "missing"});
    assert_eq!(shop.states("secrets", "dev", 11), missing);
    assert_eq!(
        shop.states("parameters", "dev", 11),
        json!({"token": "missing"})
    );
    shop.run("secrets sync --stage dev", "").ends_with(2);

    let [first, second] = PLANTED;
    shop.run("secrets set payment --key api_key --stage dev", first)
        .ends_with(0)
        .says("`payment`: created");
    shop.run("parameters set token --stage dev", &format!("{first}\n"))
        .ends_with(0)
        .says("`token`: created");
    shop.run("deploy --stage dev --yes", "").ends_with(0);
    let existing = json!({"jwt": "exists", "payment": "exists"});
    assert_eq!(shop.states("secrets", "dev", 0), existing);
    assert_eq!(
        shop.states("parameters", "dev", 0),
        json!({"token": "exists"})
    );

    // Another entry is kept, and the tasks are replaced.
    shop.run("secrets set payment --key user --stage dev", "app")
        .ends_with(0);
    let restarted = shop
        .run(
            "secrets set payment --key api_key --restart --json --stage dev",
            second,
        )
        .ends_with(0)
        .json();
    assert_eq!(restarted["values"][0]["action"], "set");
    assert_eq!(restarted["values"][0]["restarted"], json!(["mailer"]));
    shop.run("secrets set jwt --stage dev", second)
        .ends_with(0)
        .says("restart mailer --stage dev");
    shop.run("parameters set token --stage dev", second)
        .ends_with(0)
        .says("`token`: set");
    let object = format!("{{\"api_key\":\"{second}\",\"user\":\"app\"}}");
    let secrets = || {
        let mut found = shop.account.inventory(&["secrets"])["secrets"].take();
        let found = found.as_array_mut().unwrap();
        found.sort_by_key(ToString::to_string);
        Value::Array(std::mem::take(found))
    };
    assert_eq!(secrets(), json!([second, object]));
    let parameters = || shop.account.inventory(&["parameters"])["parameters"].take();
    let token = json!({"type": "SecureString", "value": second});
    assert_eq!(parameters(), json!({"/dev/token": token}));

    shop.run("secrets rotate jwt --stage dev", "")
        .ends_with(4)
        .says("no rotation is configured for `jwt`");

    shop.run("secrets compare dev test", "").ends_with(11);
    shop.run("secrets sync --stage test --from dev", "")
        .ends_with(2)
        .says("add `--yes`");
    shop.run("secrets sync --stage test --from dev --yes", "")
        .ends_with(0)
        .says("`payment`: created");
    shop.run("parameters sync --stage test --from dev --yes", "")
        .ends_with(0);
    assert_eq!(secrets(), json!([second, object, object]));
    assert_eq!(
        parameters(),
        json!({"/dev/token": token, "/test/token": token})
    );
    let compared = shop.run("secrets compare dev test --json", "").ends_with(0);
    let states = json!({"dev": "exists", "test": "exists"});
    assert_eq!(compared.json()["values"][1]["states"], states);
}
