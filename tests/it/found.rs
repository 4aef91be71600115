//! The inputs from real use that were handled wrongly once: each has a test by value.
//!
//! A test of such an input has its id in a comment above it, `// found: A1`.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use crate::docs::root;

/// The id of each input, and what is right.
const INPUTS: &[(&str, &str)] = &[
    (
        "A1",
        "a parameter's new value is in the plan, with what it replaces and opens",
    ),
    (
        "A2",
        "an update keeps the stack's parameter values; a first deployment names the missing ones",
    ),
    (
        "A3",
        "the plan of a stack follows the values of the app's other stacks, and refuses what can't work",
    ),
    (
        "A4",
        "a template written differently with the same meaning has no changes",
    ),
    (
        "A5",
        "the order of environment variables changes nothing; the plan names the variable that changed",
    ),
    (
        "A6",
        "a stack of another tool with the same name is refused unless `--adopt` is given",
    ),
    (
        "A7",
        "priorities that other rules of an imported listener have are found before the deployment",
    ),
    ("A8", "a stack whose values others read isn't destroyed"),
    (
        "B1",
        "`check` validates the finished template as the local engine does",
    ),
    (
        "B2",
        "attributes that AWS documents beyond its schemas work in every stage",
    ),
    (
        "B3",
        "a port that no route reaches, and a load balancer without a rule, are reported",
    ),
    (
        "B4",
        "unassociated capacity and unattached security groups are reported",
    ),
    (
        "B5",
        "a rule about an AWS type applies to typed resources and overrides",
    ),
    (
        "B6",
        "components of different kinds with one name work, or both are named with their lines",
    ),
    (
        "B7",
        "the stage `local` deploys with imported values and unknown types",
    ),
    ("C1", "many routes of one length get different priorities"),
    ("C2", "an exact host comes before a wildcard"),
    ("C3", "a gRPC health check has gRPC status codes"),
    (
        "C4",
        "a single task that writes to a file system is deployed one at a time",
    ),
    ("C5", "a FIFO queue can subscribe to a FIFO topic"),
    (
        "C6",
        "a worker scales by its backlog per task; the length of a queue is no target",
    ),
    ("D1", "a second port of a container is kept"),
    (
        "D2",
        "a value that is set twice is reported with both lines",
    ),
    ("D3", "only a gateway has `forward`"),
    ("D4", "a scaling policy is no OK action of an alarm"),
    (
        "D5",
        "the URL of a load balancer has the domain of its certificate and the protocol of its listener",
    ),
    (
        "D6",
        "an imported database reads only keys that its secret has",
    ),
    (
        "D7",
        "a parameter declared in the argument of `stack.add` compiles",
    ),
    ("D8", "`allow` keeps the type of the component"),
    ("D9", "the variable and the port of a call can be chosen"),
    ("D10", "an imported security group can be the only one"),
    (
        "D11",
        "an override appends to a list, and finds items by name",
    ),
    (
        "D12",
        "a run of uppercase letters is one word in a `Name` tag",
    ),
    (
        "E1",
        "images of other accounts' and regions' registries of ECR are pulled with a permission for their repositories",
    ),
    ("E2", "an image reference may have a tag and a digest"),
    (
        "E3",
        "a name that looks like a secret's is a warning; switches, published keys and names of secrets are none",
    ),
    ("E4", "placeholders in commands aren't secrets"),
    ("E5", "RDS's own releases are engine versions"),
    ("E6", "a VPC is a /16 to a /28"),
    (
        "E7",
        "every variable name that a process can have is accepted",
    ),
    ("E8", "workers of two stacks may have one name"),
    ("E9", "a tag may have an empty value"),
    ("E10", "a query condition needs no key"),
    (
        "F1",
        "names of secrets are found in any casing and as abbreviations",
    ),
    (
        "F2",
        "a container health check on a port that no container has is reported",
    ),
    (
        "F3",
        "ECS Exec with a read-only root file system is reported",
    ),
    ("F4", "subnets with fewer addresses than tasks are reported"),
    (
        "F5",
        "a whole `valueFrom` as the ARN of a secret is reported",
    ),
    (
        "F6",
        "unfilled placeholders in values and ARNs are reported",
    ),
    (
        "F7",
        "an instance class that a version of the engine doesn't run on is reported",
    ),
    (
        "F8",
        "a metric of AWS with dimensions that it doesn't have is reported",
    ),
    ("F9", "a misspelled IAM action is reported"),
    ("F10", "a command in one word with spaces is reported"),
    (
        "F11",
        "an image without a tag is reported in every registry",
    ),
    (
        "F12",
        "an address on localhost where no container listens is reported",
    ),
    (
        "F13",
        "an address without TLS of a cache that requires it is reported",
    ),
    (
        "F14",
        "a volume that is too large for the search instance type is reported",
    ),
    (
        "F15",
        "EFS without a mount target, or one that doesn't admit the tasks, is reported",
    ),
    (
        "F16",
        "a target group whose protocol doesn't fit its port is reported",
    ),
    (
        "F17",
        "a task size that its containers can't use is reported",
    ),
    ("F18", "a listener with too many certificates is reported"),
    (
        "F19",
        "further quotas of AWS are checked on the finished template",
    ),
    (
        "F20",
        "resources of another region or account are reported where AWS wants the stack's own",
    ),
    (
        "F21",
        "a policy with which a service can't write is reported",
    ),
    ("G6", "`check --deny-warnings` fails on warnings"),
    ("G7", "warnings are one line before verbs that don't deploy"),
    (
        "G8",
        "JSON for a property without a structure isn't an escape hatch",
    ),
    (
        "H1",
        "an interrupted deployment of the stage `local` can be resumed and destroyed",
    ),
    ("H2", "the second Ctrl-C can be pressed"),
    (
        "H3",
        "the bar never exceeds its total; a cancelled creation has no warning about its tasks",
    ),
    ("H4", "nothing of the progress display stays"),
    ("H5", "hints name the binary that was run"),
    ("H6", "hints have no long path, and times have seconds"),
    (
        "H7",
        "text at a terminal breaks between words; `--help` is colored",
    ),
    (
        "H8",
        "version, help, completions, one output, quiet, status of stacks, all stages",
    ),
    (
        "H9",
        "a new revision of a task definition isn't a replacement",
    ),
    ("H10", "`follow` and a resumed deployment show the bar"),
    ("H11", "`--faults` is in no help"),
    ("H12", "`synth --json` and `explain 1101` are accepted"),
    ("H13", "hints of errors of the file system fit the error"),
    (
        "I1",
        "texts that AWS printed, and variations of them, have their cause and remedy",
    ),
    (
        "I2",
        "the container that ended first by itself is the cause of a stopped task",
    ),
    ("I3", "every service event is shown, known or not"),
    (
        "G1",
        "a finding of a line is reported once, with its components and stages",
    ),
    ("G2", "duplicates of a closure name the lines that add them"),
    (
        "G3",
        "a finding about the stack of each stage is reported once",
    ),
    ("G4", "the compiler underlines the value that is wrong"),
    ("G5", "what follows from an invalid name isn't reported"),
    ("G9", "the compiler judges every constant that it can"),
    ("G10", "messages of the compiler have the help of `check`"),
    ("J1", "`deploy --import` imports whole components"),
    (
        "J2",
        "`renamed_from` keeps the resources of a renamed component",
    ),
    (
        "K1",
        "no output, file or stream has the value of a secret property",
    ),
    (
        "K2",
        "control characters and workflow commands reach no stream",
    ),
    (
        "K3",
        "escape sequences in names and reasons are shown, not executed",
    ),
    ("K4", "an empty stack is an error of `check`"),
    (
        "K5",
        "known shapes of secrets, and the secrets of the account, are masked in evidence and state",
    ),
    (
        "K6",
        "state and evidence are readable by their owner only, whatever the umask",
    ),
    (
        "K7",
        "the cost of a local deployment is linear in its stacks",
    ),
    (
        "K8",
        "ids and names of parameters are validated, also in typed and raw resources",
    ),
    ("K9", "a stdout that can't be written is exit code 7"),
    (
        "K10",
        "files of the local state are created exclusively, without following links",
    ),
    (
        "K11",
        "a key that JSON has twice is refused with both lines",
    ),
    (
        "K12",
        "unparseable templates and revisions say what is wrong",
    ),
    ("K13", "large numbers don't overflow"),
    (
        "K14",
        "the first deployments of a stack that lose say that another one created it",
    ),
    ("K15", "Markdown in outputs is escaped in the job summary"),
    ("K16", "routes are compared by bucket"),
    (
        "K17",
        "values of secret parameters can be given without a visible argument",
    ),
    (
        "K18",
        "a settings file that is too long is refused with the limit",
    ),
    (
        "L1",
        "tasks get a new revision if what they read through a secret changes",
    ),
    ("L2", "`diff` names the status of a stack that doesn't work"),
    (
        "L8",
        "the grace period covers the start of a task; it is 60 seconds by default",
    ),
    (
        "L9",
        "a repository in the stack of the service that uses it is reported",
    ),
    (
        "L10",
        "an alarm topic without subscriber is reported; standard alarms watch data stores",
    ),
    (
        "L11",
        "database URLs require encryption, and workers finish their jobs",
    ),
    (
        "L12",
        "logs, monitoring, IAM authentication and passwords of data stores have setters",
    ),
    ("L3", "`follow` and `outputs` of a failed stack are errors"),
    ("L4", "SIGTERM and SIGHUP act as the first Ctrl-C"),
    ("L5", "preflight has a budget, and HTTP status 501 is final"),
    ("L6", "a slow resource is a line each minute"),
    ("L7", "preflight reports a missing service-linked role"),
    (
        "L13",
        "messages about preflight, endpoints, credentials and created stacks are right",
    ),
    ("L14", "uploaded templates expire"),
];

/// The inputs that are still handled wrongly, and what is missing. An id with a test fails here: it isn't open any more.
const OPEN: &[(&str, &str)] = &[];

#[test]
fn every_input_has_a_test() {
    let marked = marked_tests();
    let listed: BTreeSet<&str> = INPUTS.iter().map(|(id, _)| *id).collect();
    assert_eq!(listed.len(), INPUTS.len(), "an id is listed twice");
    let is_open = |id: &str| OPEN.iter().any(|(open, _)| *open == id);
    let missing: Vec<_> = INPUTS
        .iter()
        .filter(|(id, _)| !marked.contains_key(*id) && !is_open(id))
        .collect();
    assert!(
        missing.is_empty(),
        "no test has a comment `// found:` with these ids: {missing:#?}"
    );
    let closed: Vec<_> = OPEN
        .iter()
        .filter(|(id, _)| marked.contains_key(*id))
        .collect();
    assert!(closed.is_empty(), "these have a test now: {closed:#?}");
    let unknown: Vec<_> = marked
        .iter()
        .filter(|(id, _)| !listed.contains(id.as_str()))
        .collect();
    assert!(
        unknown.is_empty(),
        "ids that aren't in the table: {unknown:#?}"
    );
}

/// The names of the tests by the ids above them.
fn marked_tests() -> BTreeMap<String, Vec<String>> {
    let mut marked = BTreeMap::new();
    for folder in ["tests", "ecs-dsl", "ecs-dsl-macros"] {
        read(&root().join(folder), &mut marked);
    }
    marked
}

fn read(folder: &Path, marked: &mut BTreeMap<String, Vec<String>>) {
    for entry in fs::read_dir(folder).expect("a folder of this workspace") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            read(&path, marked);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            let text = fs::read_to_string(&path).expect("a source file");
            for (id, test) in marks(&text) {
                marked.entry(id).or_default().push(test);
            }
        }
    }
}

/// The ids in the comments of a source file, with the functions below them.
fn marks(text: &str) -> Vec<(String, String)> {
    let mut found = Vec::new();
    let mut ids: Vec<String> = Vec::new();
    let mut is_test = false;
    for line in text.lines().map(str::trim_start) {
        if let Some(listed) = line.strip_prefix("// found: ") {
            ids.extend(listed.split(',').map(|id| id.trim().to_owned()));
        } else if line.starts_with("#[test]") {
            is_test = true;
        } else if let Some(name) = line.strip_prefix("fn ") {
            let name = name.split('(').next().unwrap_or_default();
            if is_test {
                found.extend(ids.drain(..).map(|id| (id, name.to_owned())));
            }
            assert!(
                ids.is_empty(),
                "`// found: {ids:?}` above `{name}`, which isn't a test"
            );
            is_test = false;
        }
    }
    assert!(
        ids.is_empty(),
        "`// found: {ids:?}` without a test below it"
    );
    found
}

#[test]
fn ids_belong_to_the_test_below_them() {
    let text =
        "    // found: A1, B2\n    #[test]\n    fn one() {}\n\n    #[test]\n    fn other() {}\n";
    let pair = |id: &str| (id.to_owned(), "one".to_owned());
    assert_eq!(marks(text), [pair("A1"), pair("B2")]);
}
