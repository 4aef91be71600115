//! Every stack status × every point of a deployment × every injected fault, on the local engine: each run ends with a
//! documented result and a hint, and the commands in the hints lead to the desired stack.

mod book_page;
mod fixture;
mod initial_states;
mod operator_simulation;
mod run;

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, OnceLock};

use ecs_dsl::deploy::engine::Interruption;
use ecs_dsl::deploy::fault_injection::{Call, CallFilter, CallRecord, Fault, FaultRule};

use fixture::{Fixture, SECRETS, set_clock};
use initial_states::{INITIAL_STATES, InitialState};
use operator_simulation::{Recovery, recover};
use run::{Command, Disturbance, RunEnd, run};

/// An injected fault or an interruption at one point of a deployment.
#[derive(Clone, Debug)]
struct Case {
    state: &'static str,
    /// The number and name of a call, or `poll` and its number.
    point: String,
    /// The phase of the deployment.
    phase: &'static str,
    /// The kind of disturbance.
    kind: String,
    disturbance: Disturbance,
}

/// The result of a case.
#[derive(Clone, Debug)]
struct CaseResult {
    case: Case,
    end: Option<RunEnd>,
    commands: Vec<Command>,
    problems: Vec<String>,
}

/// The recoveries so far and their problems, by the state and the hint that the first run left.
type RecoveryCache = Mutex<BTreeMap<(String, String), (Recovery, Vec<String>)>>;

/// All cases of a deployment that starts in `state`.
fn cases(state: &'static InitialState, start: &Fixture) -> Vec<Case> {
    set_clock(1);
    let undisturbed = run(&start.copied(), &Command::deploy(), &Disturbance::default());
    let case = |point: String, phase, kind: String, rule, interruption| Case {
        state: state.name,
        point,
        phase,
        kind,
        disturbance: Disturbance { rule, interruption },
    };
    let mut cases = vec![case("-".to_owned(), "-", "nothing".to_owned(), None, None)];
    for (index, record) in undisturbed.calls.iter().enumerate() {
        let nth = u32::try_from(index + 1).unwrap();
        let point = format!("{nth} {}", record.call);
        for (rule, kind) in rules(&undisturbed.calls, index) {
            let rule = if kind.ends_with("on") {
                rule.filter(CallFilter::From(nth))
            } else {
                rule.nth(nth)
            };
            cases.push(case(
                point.clone(),
                phase(&undisturbed.calls, index),
                kind,
                Some(rule),
                None,
            ));
        }
    }
    for (poll, calls) in (1..).zip(&undisturbed.interruption_polls) {
        // The engine polls after a call has returned.
        let index = calls.saturating_sub(1);
        for interruption in [Interruption::Detach, Interruption::Cancel] {
            let kind = format!("{interruption:?}");
            let point = format!("poll {poll}");
            let interruption = Some((poll, interruption));
            cases.push(case(
                point,
                phase(&undisturbed.calls, index),
                kind,
                None,
                interruption,
            ));
        }
    }
    cases
}

/// The phase of the deployment at the call with this index.
fn phase(calls: &[CallRecord], index: usize) -> &'static str {
    let executing = [
        Call::ExecuteChangeSet,
        Call::DeleteStack,
        Call::RollbackStack,
    ];
    let so_far = &calls[..=index];
    match calls[index].call {
        call if executing.contains(&call) => "execute",
        _ if so_far.iter().any(|past| executing.contains(&past.call)) => "follow",
        _ if so_far.iter().any(|past| past.call == Call::CreateChangeSet) => "change set",
        _ => "describe",
    }
}

/// The fault rules for the call with this index: all of them if the call has an effect, or is the first or last of its name;
/// otherwise only a timeout and a killed process.
fn rules(calls: &[CallRecord], index: usize) -> Vec<(FaultRule, String)> {
    let call = calls[index].call;
    let first = calls.iter().position(|record| record.call == call) == Some(index);
    let last = calls.iter().rposition(|record| record.call == call) == Some(index);
    let changes = !["Describe", "List", "Get"]
        .iter()
        .any(|prefix| call.name().starts_with(prefix));
    let mut rules = Vec::new();
    for fault in Fault::ALL {
        let always = matches!(fault, Fault::Timeout | Fault::Kill);
        if always || changes || first || last {
            rules.push((FaultRule::new(fault), format!("{fault} before")));
        }
        // A call that only reads has no effect that could be lost.
        if changes {
            rules.push((FaultRule::new(fault).after(), format!("{fault} after")));
        }
        let lasts = matches!(
            fault,
            Fault::Throttle | Fault::Timeout | Fault::ExpiredToken
        );
        if lasts && (changes || first || last) {
            rules.push((FaultRule::new(fault), format!("{fault} from here on")));
        }
    }
    rules
}

/// Runs a deployment with the disturbance, then follows the hints, and checks the final state.
fn run_case(
    (state, start): (&InitialState, &Fixture),
    case: Case,
    cache: &RecoveryCache,
) -> CaseResult {
    set_clock(1);
    let fixture = start.copied();
    let first = Command::deploy();
    let record = run(&fixture, &first, &case.disturbance);
    let mut problems = Vec::new();
    let mut output = record.output;
    if let Some(end) = &record.end {
        output.push_str(&format!("{end:?}\n"));
        if end.message.is_empty() {
            problems.push("no message".to_owned());
        }
        if !end.done && end.hint.as_deref().is_none_or(str::is_empty) {
            problems.push(format!("no hint: {end:?}"));
        }
    }
    output.push_str(&fixture.text());
    problems.extend(leaks(&output));
    // The same state and the same hint lead to the same recovery.
    let done = record.end.as_ref().is_some_and(|end| end.done);
    let hint = record.end.as_ref().and_then(|end| end.hint.clone());
    let key = (fixture.text(), format!("{done} {hint:?}"));
    let known = cache.lock().unwrap().get(&key).cloned();
    let (recovery, after) = known.unwrap_or_else(|| {
        set_clock(2);
        let recovery = match done {
            true => Recovery::default(),
            false => {
                (state.manual_fix)(&fixture);
                recover(&fixture, &first, record.end.as_ref())
            }
        };
        let mut after = leaks(&format!("{}{}", recovery.output, fixture.text()));
        after.extend(recovery.failure.clone());
        after.extend(fixture.problems());
        cache
            .lock()
            .unwrap()
            .insert(key, (recovery.clone(), after.clone()));
        (recovery, after)
    });
    problems.extend(after);
    CaseResult {
        case,
        end: record.end,
        commands: recovery.commands,
        problems,
    }
}

/// The lines that contain a secret.
fn leaks(output: &str) -> Vec<String> {
    let lines = SECRETS.iter().filter_map(|secret| {
        let line = output.lines().find(|line| line.contains(secret))?;
        Some(format!("{secret} is in {line}"))
    });
    lines.collect()
}

/// The results of all cases, in order. They run once per process.
fn results() -> &'static [CaseResult] {
    static RESULTS: OnceLock<Vec<CaseResult>> = OnceLock::new();
    RESULTS.get_or_init(run_all)
}

/// Runs all cases on all cores.
fn run_all() -> Vec<CaseResult> {
    let fixtures: Vec<(&InitialState, Fixture, Vec<Case>)> = INITIAL_STATES
        .iter()
        .map(|state| {
            set_clock(0);
            let fixture = Fixture::new();
            (state.reach)(&fixture);
            let cases = cases(state, &fixture);
            (state, fixture, cases)
        })
        .collect();
    let all: Vec<(&InitialState, &Fixture, &Case)> = fixtures
        .iter()
        .flat_map(|(state, fixture, cases)| cases.iter().map(move |case| (*state, fixture, case)))
        .collect();
    let next = AtomicUsize::new(0);
    let results = Mutex::new(BTreeMap::new());
    let cache = RecoveryCache::default();
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    std::thread::scope(|scope| {
        for _ in 0..cores {
            scope.spawn(|| {
                loop {
                    let number = next.fetch_add(1, Ordering::Relaxed);
                    let Some((state, fixture, case)) = all.get(number) else {
                        return;
                    };
                    let result = run_case((state, fixture), (*case).clone(), &cache);
                    results.lock().unwrap().insert(number, result);
                }
            });
        }
    });
    results.into_inner().unwrap().into_values().collect()
}

#[test]
fn hints_lead_to_the_desired_stack() {
    let results = results();
    eprintln!("{} cases", results.len());
    assert!(results.len() > 500, "{} cases", results.len());
    let failed: Vec<_> = results
        .iter()
        .filter(|result| !result.problems.is_empty())
        .collect();
    // One cause often fails many cases: equal problems are printed once.
    let mut by_problem: BTreeMap<String, Vec<&CaseResult>> = BTreeMap::new();
    for result in &failed {
        for problem in &result.problems {
            by_problem
                .entry(without_times(problem))
                .or_default()
                .push(result);
        }
    }
    for (problem, results) in &by_problem {
        let Case {
            state,
            point,
            phase,
            kind,
            ..
        } = &results[0].case;
        let commands: Vec<_> = results[0]
            .commands
            .iter()
            .map(|command| &command.verb)
            .collect();
        eprintln!(
            "{problem}\n    {} times, first in {state} at {point} ({phase}): {kind}; {:?}; then {commands:?}",
            results.len(),
            results[0].end
        );
    }
    assert!(
        failed.is_empty(),
        "{} of {} cases",
        failed.len(),
        results.len()
    );
}

/// A problem without the times in it, which differ from case to case.
fn without_times(problem: &str) -> String {
    let words = problem
        .split(' ')
        .map(|word| match word.contains("2026-11-1") {
            true => "TIME",
            false => word,
        });
    words.collect::<Vec<_>>().join(" ")
}
