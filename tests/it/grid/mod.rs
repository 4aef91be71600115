//! Every status of a stack × every moment of a deployment × everything that can go wrong, on the local engine: the engine
//! ends in a documented way, says what to do next, and whoever does that ends with the stack that was wanted.

mod person;
mod places;
mod run;
mod table;
mod world;

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, OnceLock};

use ecs_dsl::deploy::engine::Interruption;
use ecs_dsl::deploy::fault_injection::{Call, CallFilter, CallRecord, Fault, FaultRule};

use person::{Way, go_on};
use places::{PLACES, Place};
use run::{Command, Ended, Trouble, run};
use world::{PLANTED, World, set_clock};

/// One thing that goes wrong at one moment.
#[derive(Clone, Debug)]
struct Case {
    place: &'static str,
    /// Where: the name of a call, or `look`.
    point: String,
    /// Which part of the deployment that is.
    part: &'static str,
    /// What.
    kind: String,
    trouble: Trouble,
}

/// What came of it.
#[derive(Clone, Debug)]
struct Seen {
    case: Case,
    ended: Option<Ended>,
    typed: Vec<Command>,
    complaints: Vec<String>,
}

/// What went on after a first run, by the state that it left, and by what was said to be done.
type Ways = Mutex<BTreeMap<(String, String), (Way, Vec<String>)>>;

/// Everything that can go wrong with a deployment that starts in `place`.
fn cases(place: &'static Place, start: &World) -> Vec<Case> {
    set_clock(1);
    let quiet = run(&start.copied(), &Command::deploy(), &Trouble::default());
    let case = |point: String, part, kind: String, rule, interruption| Case {
        place: place.name,
        point,
        part,
        kind,
        trouble: Trouble { rule, interruption },
    };
    let mut cases = vec![case("-".to_owned(), "-", "nothing".to_owned(), None, None)];
    for (index, called) in quiet.calls.iter().enumerate() {
        let nth = u32::try_from(index + 1).unwrap();
        let point = format!("{nth} {}", called.call);
        for (rule, kind) in rules(&quiet.calls, index) {
            let rule = if kind.ends_with("on") {
                rule.filter(CallFilter::From(nth))
            } else {
                rule.nth(nth)
            };
            cases.push(case(
                point.clone(),
                part(&quiet.calls, index),
                kind,
                Some(rule),
                None,
            ));
        }
    }
    for (look, calls) in (1..).zip(&quiet.asked) {
        // The engine asks when a call has been answered.
        let index = calls.saturating_sub(1);
        for interruption in [Interruption::Detach, Interruption::Cancel] {
            let kind = format!("{interruption:?}");
            let point = format!("look {look}");
            let interruption = Some((look, interruption));
            cases.push(case(
                point,
                part(&quiet.calls, index),
                kind,
                None,
                interruption,
            ));
        }
    }
    cases
}

/// Which part of a deployment the call with this index belongs to.
fn part(calls: &[CallRecord], index: usize) -> &'static str {
    let orders = [
        Call::ExecuteChangeSet,
        Call::DeleteStack,
        Call::RollbackStack,
    ];
    let until = &calls[..=index];
    match calls[index].call {
        call if orders.contains(&call) => "execute",
        _ if until.iter().any(|it| orders.contains(&it.call)) => "follow",
        _ if until.iter().any(|it| it.call == Call::CreateChangeSet) => "change set",
        _ => "describe",
    }
}

/// How the call with this index is made to fail: in every way where it does something, or where it is the first or the
/// last of its name; otherwise by a lost answer and by the end of the process.
fn rules(calls: &[CallRecord], index: usize) -> Vec<(FaultRule, String)> {
    let call = calls[index].call;
    let first = calls.iter().position(|it| it.call == call) == Some(index);
    let last = calls.iter().rposition(|it| it.call == call) == Some(index);
    let changes = !["Describe", "List", "Get"]
        .iter()
        .any(|it| call.name().starts_with(it));
    let mut rules = Vec::new();
    for fault in Fault::ALL {
        let always = matches!(fault, Fault::Timeout | Fault::Kill);
        if always || changes || first || last {
            rules.push((FaultRule::new(fault), format!("{fault} before")));
        }
        // What only looks has no effect that could be lost.
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

/// Lets it happen, does what is said, and looks what came of it.
fn live_through((place, start): (&Place, &World), case: Case, ways: &Ways) -> Seen {
    set_clock(1);
    let world = start.copied();
    let first = Command::deploy();
    let ran = run(&world, &first, &case.trouble);
    let mut complaints = Vec::new();
    let mut heard = ran.heard;
    if let Some(ended) = &ran.ended {
        heard.push_str(&format!("{ended:?}\n"));
        if ended.message.is_empty() {
            complaints.push("nothing is said".to_owned());
        }
        if !ended.done && ended.next.as_deref().is_none_or(str::is_empty) {
            complaints.push(format!("nothing is said of what to do: {ended:?}"));
        }
    }
    heard.push_str(&world.text());
    complaints.extend(secrets(&heard));
    // Whatever left the same state and the same words goes on in the same way.
    let done = ran.ended.as_ref().is_some_and(|ended| ended.done);
    let said = ran.ended.as_ref().and_then(|ended| ended.next.clone());
    let key = (world.text(), format!("{done} {said:?}"));
    let known = ways.lock().unwrap().get(&key).cloned();
    let (way, after) = known.unwrap_or_else(|| {
        set_clock(2);
        let way = match done {
            true => Way::default(),
            false => {
                (place.mend)(&world);
                go_on(&world, &first, ran.ended.as_ref())
            }
        };
        let mut after = secrets(&format!("{}{}", way.heard, world.text()));
        after.extend(way.stuck.clone());
        after.extend(world.complaints());
        ways.lock()
            .unwrap()
            .insert(key, (way.clone(), after.clone()));
        (way, after)
    });
    complaints.extend(after);
    Seen {
        case,
        ended: ran.ended,
        typed: way.typed,
        complaints,
    }
}

/// The lines that have something in them which nobody may see.
fn secrets(heard: &str) -> Vec<String> {
    let lines = PLANTED.iter().filter_map(|planted| {
        let line = heard.lines().find(|line| line.contains(planted))?;
        Some(format!("{planted} is in {line}"))
    });
    lines.collect()
}

/// What came of everything that can go wrong, in order. It is lived through once.
fn grid() -> &'static [Seen] {
    static GRID: OnceLock<Vec<Seen>> = OnceLock::new();
    GRID.get_or_init(live)
}

/// Lives through everything, on all cores.
fn live() -> Vec<Seen> {
    let worlds: Vec<(&Place, World, Vec<Case>)> = PLACES
        .iter()
        .map(|place| {
            set_clock(0);
            let world = World::new();
            (place.reach)(&world);
            let cases = cases(place, &world);
            (place, world, cases)
        })
        .collect();
    let all: Vec<(&Place, &World, &Case)> = worlds
        .iter()
        .flat_map(|(place, world, cases)| cases.iter().map(move |case| (*place, world, case)))
        .collect();
    let next = AtomicUsize::new(0);
    let seen = Mutex::new(BTreeMap::new());
    let ways = Ways::default();
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    std::thread::scope(|scope| {
        for _ in 0..cores {
            scope.spawn(|| {
                loop {
                    let number = next.fetch_add(1, Ordering::Relaxed);
                    let Some((place, world, case)) = all.get(number) else {
                        return;
                    };
                    let one = live_through((place, world), (*case).clone(), &ways);
                    seen.lock().unwrap().insert(number, one);
                }
            });
        }
    });
    seen.into_inner().unwrap().into_values().collect()
}

#[test]
fn whatever_goes_wrong_the_engine_says_what_to_do_and_that_helps() {
    let seen = grid();
    eprintln!("{} cases", seen.len());
    assert!(seen.len() > 500, "{} cases", seen.len());
    let wrong: Vec<_> = seen
        .iter()
        .filter(|one| !one.complaints.is_empty())
        .collect();
    // Alike ones together: what is wrong once is wrong often.
    let mut alike: BTreeMap<String, Vec<&Seen>> = BTreeMap::new();
    for one in &wrong {
        for complaint in &one.complaints {
            alike.entry(alike_words(complaint)).or_default().push(one);
        }
    }
    for (complaint, those) in &alike {
        let Case {
            place,
            point,
            part,
            kind,
            ..
        } = &those[0].case;
        let typed: Vec<_> = those[0].typed.iter().map(|it| &it.verb).collect();
        eprintln!(
            "{complaint}\n    {} times, first in {place} at {point} ({part}): {kind}; {:?}; then typed {typed:?}",
            those.len(),
            those[0].ended
        );
    }
    assert!(wrong.is_empty(), "{} of {} cases", wrong.len(), seen.len());
}

/// A complaint without what differs from time to time.
fn alike_words(complaint: &str) -> String {
    let words = complaint
        .split(' ')
        .map(|word| match word.contains("2026-11-1") {
            true => "TIME",
            false => word,
        });
    words.collect::<Vec<_>>().join(" ")
}
