//! What CloudFormation refuses, by the judgement that the local engine shares.

use super::template::Finished;
use crate::cfn::limits;
use crate::cfn::validate::{self, Finding, Kind, NameUse, Reason, Violation, attributes_of};
use crate::diag::{Diagnostic, Diagnostics, similar};
use crate::rules::codes;

/// The most names that a diagnostic lists.
const LISTED: usize = 30;

/// All findings of the validation that the local engine shares. `is_judged` says whether a rule about the value at an id and a
/// path has reported it already: its words say more than the schema's.
pub(crate) fn findings(
    finished: &Finished<'_>,
    is_judged: impl Fn(&str, &str) -> bool,
) -> Diagnostics {
    let document = finished.index.document();
    let mut diagnostics = Diagnostics::new();
    let mut found = validate::template(finished.index);
    let set_by_hand = finished.set_by_hand();
    if finished.refers_forward || !set_by_hand.is_empty() {
        found.extend(validate::circles(document));
    }
    for id in set_by_hand {
        let resource = document.resource(id.as_str());
        found.extend(resource.into_iter().flat_map(validate::properties));
    }
    for finding in found {
        let path = finding.path.joined(".");
        if is_value(&finding) && is_judged(finding.id, &path) {
            continue;
        }
        let diagnostic = diagnostic(finished, &finding);
        diagnostics.push(match finding.section {
            "Resources" => finished.place(diagnostic, finding.id, &path),
            _ => finished.at_entry(diagnostic, finding.id),
        });
    }
    diagnostics
}

/// Whether the finding is about the value of a property.
fn is_value(finding: &Finding<'_>) -> bool {
    matches!(&finding.kind, Kind::Property(violation) if matches!(violation.reason, Reason::Value(_)))
}

fn diagnostic(finished: &Finished<'_>, finding: &Finding<'_>) -> Diagnostic {
    let Finding { section, id, .. } = finding;
    let stack = finished.stack.name();
    match &finding.kind {
        Kind::NoResources => Diagnostic::error(codes::EMPTY_STACK, "the stack has no resources")
            .component(format!("stack `{stack}`"))
            .allowed("at least one resource")
            .hint("add a component, or don't create the stack in this stage"),
        Kind::TooMany { limit, count } => too_many(stack, limit.what, *count, limit.most),
        Kind::TooManyDynamicReferences(count) => too_many(
            stack,
            "dynamic references",
            *count,
            limits::DYNAMIC_REFERENCES,
        ),
        Kind::NotAlphanumeric => not_alphanumeric(section, id),
        Kind::IdTooLong => {
            let message = format!("the logical id `{id}` has {} characters", id.len());
            Diagnostic::error(codes::LOGICAL_ID_TOO_LONG, message)
                .allowed(format!("at most {} letters and digits", limits::LOGICAL_ID))
                .hint("logical ids are built from your names: shorten them")
        }
        Kind::AlsoParameter => {
            let message = format!("a resource and a parameter have the logical id `{id}`");
            Diagnostic::error(codes::DUPLICATE_LOGICAL_ID, message)
                .allowed("one resource or parameter per logical id")
                .hint("rename the parameter")
        }
        Kind::UnknownSections(names) => {
            let message = format!(
                "the template has the unknown sections `{}`",
                names.join("`, `")
            );
            Diagnostic::error(codes::MALFORMED_TEMPLATE, message)
        }
        Kind::UnknownKey(key) => {
            let message = format!("`{id}` has the unknown resource attribute `{key}`");
            Diagnostic::error(codes::MALFORMED_TEMPLATE, message)
                .hint("properties of the type belong into `properties`, and not beside them")
        }
        Kind::NoType => Diagnostic::error(codes::MALFORMED_TEMPLATE, format!("`{id}` has no type"))
            .allowed("a resource type, such as `AWS::SNS::Topic`"),
        Kind::Undefined { by, name } => undefined(finished, finding, *by, name),
        Kind::NoAttribute {
            of,
            type_name,
            attribute,
        } => {
            let known = attributes_of(type_name);
            let message = format!(
                "`{id}` refers to attribute `{attribute}` of `{of}`, which `{type_name}` doesn't have"
            );
            let diagnostic = Diagnostic::error(codes::UNKNOWN_ATTRIBUTE, message);
            with_names(diagnostic, attribute, &known)
        }
        Kind::Function(reason) => {
            let reason = reason.trim_start_matches("Template error: ");
            let path = finding.path.joined(".");
            let message =
                format!("CloudFormation can't evaluate the function in `{id}.{path}`: {reason}");
            Diagnostic::error(codes::MALFORMED_TEMPLATE, message)
        }
        Kind::Circle(ids) => circle(finished, ids),
        Kind::Property(violation) => property(finished, finding, violation),
    }
}

fn too_many(stack: &str, what: &str, count: usize, most: usize) -> Diagnostic {
    let message = format!("stack `{stack}` has {count} {what}");
    Diagnostic::error(codes::TEMPLATE_QUOTA_EXCEEDED, message)
        .allowed(format!("at most {most} {what} per stack"))
        .hint("move some of its services to another stack of the app: `stacks.stack(\"name\")`")
}

fn not_alphanumeric(section: &str, id: &str) -> Diagnostic {
    let what = match section {
        "Resources" => "the logical id",
        "Parameters" => "the name of parameter",
        "Conditions" => "the name of condition",
        "Mappings" => "the name of mapping",
        _ => "the name of output",
    };
    let message = if id.is_empty() {
        format!("{what} `` is empty")
    } else {
        format!(
            "{what} `{}` has other characters than letters and digits",
            id.escape_debug()
        )
    };
    Diagnostic::error(codes::INVALID_LOGICAL_ID, message)
        .allowed(format!(
            "1 to {} of `a` to `z`, `A` to `Z` and `0` to `9`",
            limits::LOGICAL_ID
        ))
        .hint("logical ids are built from the letters and digits of your names")
}

fn undefined(
    finished: &Finished<'_>,
    finding: &Finding<'_>,
    by: NameUse,
    name: &str,
) -> Diagnostic {
    let sections: &[&str] = match by {
        NameUse::Ref => &["Resources", "Parameters"],
        NameUse::GetAtt | NameUse::DependsOn => &["Resources"],
        NameUse::Condition => &["Conditions"],
        NameUse::Mapping => &["Mappings"],
    };
    let what = match by {
        NameUse::Condition => "condition ",
        NameUse::Mapping => "mapping ",
        NameUse::Ref | NameUse::GetAtt | NameUse::DependsOn => "",
    };
    let (id, stack) = (finding.id, finished.stack.name());
    let message = format!("`{id}` refers to {what}`{name}`, which isn't in stack `{stack}`");
    let known = sections
        .iter()
        .flat_map(|section| finished.index.document().section(section).keys());
    let known: Vec<&str> = known.map(String::as_str).collect();
    with_names(
        Diagnostic::error(codes::UNRESOLVED_REFERENCE, message),
        name,
        &known,
    )
}

/// The diagnostic with the names that are allowed instead of `name`, and the most similar one.
fn with_names(diagnostic: Diagnostic, name: &str, known: &[&str]) -> Diagnostic {
    let diagnostic = match known.len() {
        0 => diagnostic,
        1..=LISTED => diagnostic.allowed(known.join(", ")),
        count => {
            let listed = known.iter().take(LISTED).copied().collect::<Vec<_>>();
            diagnostic.allowed(format!(
                "{} and {} others",
                listed.join(", "),
                count - LISTED
            ))
        }
    };
    match similar(name, known.iter().copied()) {
        Some(similar) => diagnostic.hint(format!("did you mean `{similar}`?")),
        None => diagnostic,
    }
}

fn circle(finished: &Finished<'_>, ids: &[&str]) -> Diagnostic {
    let step = |id: &&str| match finished.created_at(id) {
        Some(origin) => format!("`{id}` ({origin})"),
        None => format!("`{id}`"),
    };
    let mut steps: Vec<String> = ids.iter().map(step).collect();
    steps.extend(ids.first().map(|id| format!("`{id}`")));
    let message = format!("resources depend on each other: {}", steps.join(" -> "));
    Diagnostic::error(codes::CIRCULAR_RESOURCE_DEPENDENCY, message)
        .allowed("dependencies without a circle")
        .hint("each arrow is a reference or a `DependsOn`: remove one, or move it to a resource of its own")
}

fn property(finished: &Finished<'_>, finding: &Finding<'_>, violation: &Violation) -> Diagnostic {
    let id = finding.id;
    let resource = finished.index.document().resource(id);
    let type_name = resource.map_or("", |resource| resource.type_name);
    let inside = finding.path.joined(".");
    let at = if inside.is_empty() {
        format!("`{id}`")
    } else {
        format!("`{id}.{inside}`")
    };
    match &violation.reason {
        Reason::Missing(name) => {
            let message = format!("{at} has no `{name}`, which `{type_name}` requires");
            Diagnostic::error(codes::MISSING_PROPERTY, message).hint(format!("set `{name}`"))
        }
        Reason::Unknown { name, known } => {
            let message =
                format!("{at} has property `{name}`, which `{type_name}` doesn't have there");
            let known: Vec<&str> = known.iter().map(String::as_str).collect();
            with_names(
                Diagnostic::error(codes::UNKNOWN_PROPERTY, message),
                name,
                &known,
            )
        }
        Reason::ReadOnly => {
            let message = format!("{at} is set, but only AWS sets this property");
            Diagnostic::error(codes::READ_ONLY_PROPERTY, message)
                .hint("remove it: it is an attribute that others can read")
        }
        Reason::Value(allowed) => {
            let message = format!("the value of {at} is invalid: {}", violation.message);
            let diagnostic = Diagnostic::error(codes::INVALID_PROPERTY_VALUE, message);
            match allowed {
                Some(allowed) => diagnostic.allowed(allowed),
                None => diagnostic,
            }
        }
    }
}
