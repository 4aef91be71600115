//! A statement of a policy, and whether another statement covers it.

use serde_json::Value;

use super::canonical::{canonical, canonical_list};
use super::condition::Condition;
use super::wildcard_set::{Member, WildcardSet};
use crate::cfn::Document;
use crate::cfn::eval::function;

/// One statement.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Statement {
    pub(super) allows: bool,
    /// Written `AWS …`, `Service …`, `account …`, or `*`.
    pub(super) principals: WildcardSet,
    pub(super) actions: WildcardSet,
    pub(super) resources: WildcardSet,
    pub(super) condition: Condition,
}

/// A part of a statement: one principal, one action, one resource.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Part<'a> {
    pub(super) principal: Member<'a>,
    pub(super) action: Member<'a>,
    pub(super) resource: Member<'a>,
}

/// The statements of a policy document. What can't be read, such as an `Fn::If`, becomes an allowing statement of its own.
pub(super) fn statements(document: &Document, policy: &Value) -> Vec<Statement> {
    // Some types take the document as JSON text.
    let parsed = policy
        .as_str()
        .and_then(|text| serde_json::from_str::<Value>(text).ok());
    let policy = parsed.as_ref().unwrap_or(policy);
    let all = match policy.get("Statement") {
        Some(Value::Array(items)) => items.iter().collect(),
        Some(statement) => vec![statement],
        None => vec![policy],
    };
    all.into_iter()
        .map(|value| statement(document, value))
        .collect()
}

fn statement(document: &Document, value: &Value) -> Statement {
    let Some(effect) = value.get("Effect") else {
        return Statement {
            allows: true,
            principals: everything(),
            actions: WildcardSet::Only(vec![canonical(document, value)]),
            resources: everything(),
            condition: Condition::default(),
        };
    };
    let set = |only: &str, all_but: &str| match (value.get(only), value.get(all_but)) {
        (Some(words), _) => WildcardSet::Only(canonical_list(document, words)),
        (None, Some(words)) => WildcardSet::AllBut(canonical_list(document, words)),
        // A trust policy has no resource.
        (None, None) => everything(),
    };
    let principals = match (value.get("Principal"), value.get("NotPrincipal")) {
        (Some(value), _) => WildcardSet::Only(principals(document, value)),
        (None, Some(value)) => WildcardSet::AllBut(principals(document, value)),
        (None, None) => everything(),
    };
    Statement {
        allows: effect.as_str() != Some("Deny"),
        principals,
        actions: set("Action", "NotAction"),
        resources: set("Resource", "NotResource"),
        condition: Condition::from_value(document, value.get("Condition")),
    }
}

fn everything() -> WildcardSet {
    WildcardSet::Only(vec!["*".to_owned()])
}

fn principals(document: &Document, value: &Value) -> Vec<String> {
    let Value::Object(kinds) = value else {
        return canonical_list(document, value);
    };
    if function(value).is_some() {
        return canonical_list(document, value);
    }
    let of_kind = |(kind, value): (&String, &Value)| -> Vec<String> {
        let written = |text: String| match (kind.as_str(), text.as_str()) {
            ("AWS", "*") => text,
            ("AWS", _) => aws_principal(&text),
            _ => format!("{kind} {text}"),
        };
        let texts = canonical_list(document, value);
        texts.into_iter().map(written).collect()
    };
    kinds.iter().flat_map(of_kind).collect()
}

/// An account may be written as its number or as the ARN of its root; both become `account …`.
fn aws_principal(text: &str) -> String {
    let account = match text
        .strip_suffix(":root")
        .and_then(|arn| arn.rsplit_once(':'))
    {
        Some((_, account)) => account,
        None => text,
    };
    let is_account = account == OWN_ACCOUNT
        || account.len() == 12 && account.bytes().all(|byte| byte.is_ascii_digit());
    match is_account {
        true => format!("account {account}"),
        false => format!("AWS {text}"),
    }
}

/// The account of the stack.
pub(super) const OWN_ACCOUNT: &str = "${AWS::AccountId}";

impl Statement {
    /// All parts of the statement.
    pub(super) fn parts(&self) -> impl Iterator<Item = Part<'_>> {
        self.principals
            .members()
            .into_iter()
            .flat_map(move |principal| {
                let resources = self.resources.members().into_iter();
                resources.flat_map(move |resource| {
                    let actions = self.actions.members().into_iter();
                    actions.map(move |action| Part {
                        principal,
                        action,
                        resource,
                    })
                })
            })
    }

    /// Whether this covers `part` of `other`.
    pub(super) fn covers(&self, other: &Self, part: Part<'_>) -> bool {
        self.allows == other.allows
            && self.principals.covers(part.principal)
            && self.actions.covers(part.action)
            && self.resources.covers(part.resource)
            && self.condition.covers(&other.condition)
    }
}
