//! [`Probe`]: lookups in the account, run concurrently, each once.

use std::collections::BTreeMap;
use std::pin::pin;
use std::time::Duration;

use futures_util::future::{Either, select};
use futures_util::stream::{self, StreamExt as _};

use super::{Finding, Preflight, SkippedCheck};
use crate::deploy::{
    CallResult, Certificate, ControlPlaneError, EcrImage, Existence, ImageDescription, LiveRule,
    ResourceLookup, sleep,
};

/// The number of concurrent lookups: few enough that ECR, ACM and Secrets Manager don't throttle them.
const CONCURRENCY: usize = 8;

/// How long the lookups may take together: what they would find isn't worth more of the operator's time.
const BUDGET: Duration = Duration::from_secs(10);

/// After how much time the lookups without a result are reported.
const REPORTED_AFTER: Duration = Duration::from_secs(2);

/// A lookup in the account.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Lookup {
    Image(EcrImage),
    Certificate(String),
    /// Whether a resource with any of these identifiers exists.
    Exists {
        type_name: String,
        identifiers: Vec<String>,
    },
    Count(String),
    /// The rules of a listener, by its ARN.
    ListenerRules(String),
}

/// The result of a [`Lookup`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum LookupResult {
    Image(ImageDescription),
    Certificate(Certificate),
    Exists,
    Count(u32),
    ListenerRules(Vec<LiveRule>),
    Missing,
}

type Evaluate<'a> = Box<dyn Fn(&[&LookupResult]) -> Vec<Finding> + 'a>;

/// Lookups and the evaluation of their results. Evaluated only if all lookups succeed.
pub(super) struct Probe<'a> {
    lookups: Vec<Lookup>,
    evaluate: Evaluate<'a>,
}

impl<'a> Probe<'a> {
    pub(super) fn new(
        lookups: Vec<Lookup>,
        evaluate: impl Fn(&[&LookupResult]) -> Vec<Finding> + 'a,
    ) -> Self {
        Self {
            lookups,
            evaluate: Box::new(evaluate),
        }
    }

    /// A probe with one lookup.
    pub(super) fn single(
        lookup: Lookup,
        evaluate: impl Fn(&LookupResult) -> Option<Finding> + 'a,
    ) -> Self {
        Self::new(vec![lookup], move |found| match found {
            [found] => evaluate(found).into_iter().collect(),
            _ => Vec::new(),
        })
    }
}

/// Runs the lookups of all `probes`, and evaluates them. Those that take long are passed to `waiting_for`.
pub(super) async fn run(
    probes: &[Probe<'_>],
    account: &impl ResourceLookup,
    waiting_for: impl FnOnce(&[String]),
) -> Preflight {
    let mut lookups: Vec<_> = probes.iter().flat_map(|probe| &probe.lookups).collect();
    lookups.sort_unstable();
    lookups.dedup();
    let results = look_up(&lookups, account, waiting_for).await;
    let mut preflight = Preflight::default();
    for (lookup, result) in &results {
        match result {
            Ok(found) => {
                preflight.checked += 1;
                if let (Lookup::Image(image), LookupResult::Image(description)) = (lookup, found) {
                    let digest = description.digest.clone();
                    preflight
                        .digests
                        .extend(digest.map(|digest| (image.clone(), digest)));
                }
            }
            Err(reason) => preflight.skipped.push(SkippedCheck {
                what: lookup.to_string(),
                reason: reason.clone(),
            }),
        }
    }
    for probe in probes {
        let found: Option<Vec<&LookupResult>> = probe
            .lookups
            .iter()
            .map(|lookup| results.get(lookup)?.as_ref().ok())
            .collect();
        preflight
            .findings
            .extend(found.iter().flat_map(|found| (probe.evaluate)(found)));
    }
    preflight.findings.sort_unstable();
    preflight.findings.dedup();
    preflight
}

/// The results of the lookups; `Err` is the reason why one failed. What has no result within the budget is skipped.
pub(super) async fn look_up<'p>(
    lookups: &[&'p Lookup],
    account: &impl ResourceLookup,
    waiting_for: impl FnOnce(&[String]),
) -> BTreeMap<&'p Lookup, Result<LookupResult, String>> {
    let mut running = pin!(
        stream::iter(lookups)
            .map(async |lookup: &&'p Lookup| (*lookup, execute(lookup, account).await))
            .buffer_unordered(CONCURRENCY)
    );
    let mut results = BTreeMap::new();
    let mut waiting_for = Some(waiting_for);
    for limit in [REPORTED_AFTER, BUDGET.saturating_sub(REPORTED_AFTER)] {
        let mut timer = pin!(sleep(limit));
        while let Either::Left((next, _)) = select(running.next(), timer.as_mut()).await {
            match next {
                Some((lookup, result)) => results.insert(lookup, result),
                None => return results,
            };
        }
        if let Some(waiting_for) = waiting_for.take() {
            let missing = lookups
                .iter()
                .filter(|lookup| !results.contains_key(**lookup));
            waiting_for(&missing.map(ToString::to_string).collect::<Vec<_>>());
        }
    }
    for lookup in lookups {
        let no_result = || Err(format!("no result within {} s", BUDGET.as_secs()));
        results.entry(*lookup).or_insert_with(no_result);
    }
    results
}

/// Runs a lookup; `Err` is the reason why it failed.
async fn execute(lookup: &Lookup, account: &impl ResourceLookup) -> Result<LookupResult, String> {
    match lookup {
        Lookup::Image(image) => into_result(account.image(image).await, LookupResult::Image),
        Lookup::Certificate(arn) => {
            into_result(account.certificate(arn).await, LookupResult::Certificate)
        }
        Lookup::Exists {
            type_name,
            identifiers,
        } => {
            let mut found = LookupResult::Missing;
            for identifier in identifiers {
                let result = account.exists(type_name, identifier).await;
                found = into_result(result, |()| LookupResult::Exists)?;
                if found == LookupResult::Exists {
                    break;
                }
            }
            Ok(found)
        }
        Lookup::ListenerRules(arn) => into_result(
            account.listener_rules(arn).await,
            LookupResult::ListenerRules,
        ),
        Lookup::Count(type_name) => {
            let count = account.count(type_name).await;
            count
                .map(LookupResult::Count)
                .map_err(|error| reason(&error))
        }
    }
}

fn into_result<T>(
    result: CallResult<Existence<T>>,
    found: impl FnOnce(T) -> LookupResult,
) -> Result<LookupResult, String> {
    match result {
        Ok(Existence::Exists(value)) => Ok(found(value)),
        Ok(Existence::Missing) => Ok(LookupResult::Missing),
        Ok(Existence::Unknown(reason)) => Err(reason),
        Err(error) => Err(reason(&error)),
    }
}

/// A short reason: AWS's message about a missing permission contains the credentials, the action and the resource.
fn reason(error: &ControlPlaneError) -> String {
    match error {
        ControlPlaneError::AccessDenied { operation, .. } => {
            format!("`{operation}` is not allowed")
        }
        error => error.to_string(),
    }
}

impl std::fmt::Display for Lookup {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Image(image) => write!(f, "image `{}`", display_name(image)),
            Self::Certificate(arn) => write!(f, "certificate `{arn}`"),
            Self::Exists {
                type_name,
                identifiers,
            } => write!(f, "{type_name} `{}`", identifiers.join("` or `")),
            Self::ListenerRules(arn) => write!(f, "the rules of listener `{arn}`"),
            Self::Count(type_name) => write!(f, "the number of {type_name}"),
        }
    }
}

/// `repository:tag` or `repository@digest`.
pub(super) fn display_name(image: &EcrImage) -> String {
    let EcrImage {
        repository,
        reference,
        ..
    } = image;
    let separator = if reference.starts_with("sha256:") {
        '@'
    } else {
        ':'
    };
    format!("{repository}{separator}{reference}")
}
