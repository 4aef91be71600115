//! The rows are complete: each type has one, and a property of AWS's schema that states a fact is in its row.

use std::collections::BTreeSet;

use serde_json::Value;

use super::{ProtectionSwitch, SECURITY_GROUP_LISTS, TypeInfo, rows, type_info};
use crate::cfn::facts_table::FACTS;
use crate::cfn::{Facts, facts};

fn with_facts() -> impl Iterator<Item = (&'static TypeInfo, &'static Facts)> {
    FACTS
        .iter()
        .map(|facts| (type_info(facts.type_name).unwrap(), facts))
}

#[test]
fn every_generated_type_has_exactly_one_row() {
    let named = |rows: &[TypeInfo]| -> Vec<_> { rows.iter().map(|info| info.type_name).collect() };
    let mut with_rows: Vec<_> = rows::GENERATED
        .iter()
        .flat_map(|rows| named(rows))
        .collect();
    with_rows.sort_unstable();
    let generated: Vec<_> = FACTS.iter().map(|facts| facts.type_name).collect();
    assert_eq!(with_rows, generated);
}

#[test]
fn other_rows_are_of_types_that_are_not_generated() {
    let types: Vec<_> = rows::NOT_GENERATED
        .iter()
        .map(|info| info.type_name)
        .collect();
    assert!(types.is_sorted_by(|a, b| a < b), "{types:?}");
    for type_name in types {
        assert!(facts(type_name).is_none(), "{type_name} is generated");
    }
}

#[test]
fn unknown_type_has_no_row() {
    assert!(type_info("AWS::Athena::WorkGroup").is_none());
    assert!(type_info("Custom::Thing").is_none());
}

/// The paths of all properties of a schema, with their own schemas; list items are `*`.
fn properties(facts: &Facts) -> Vec<(String, Value)> {
    fn walk(
        (schema, root): (&Value, &Value),
        path: &str,
        seen: &[&str],
        found: &mut Vec<(String, Value)>,
    ) {
        if let Some(name) = schema["$ref"].as_str() {
            let name = name.rsplit('/').next().unwrap();
            if !seen.contains(&name) {
                let seen = [seen, &[name]].concat();
                walk((&root["definitions"][name], root), path, &seen, found);
            }
            return;
        }
        for (name, property) in schema["properties"].as_object().into_iter().flatten() {
            let path = format!("{path}/{name}");
            walk((property, root), &path, seen, found);
            found.push((path[1..].to_owned(), property.clone()));
        }
        if schema["items"].is_object() {
            walk((&schema["items"], root), &format!("{path}/*"), seen, found);
        }
    }
    let schema: Value = serde_json::from_str(facts.schema).unwrap();
    let mut found = Vec::new();
    walk((&schema, &schema), "", &[], &mut found);
    found.retain(|(path, _)| {
        let is_below = |attribute: &&str| path.replace('/', ".").starts_with(*attribute);
        !facts.read_only.iter().any(is_below)
    });
    found
}

fn lists_security_groups(path: &str) -> bool {
    // Results of an operation, which the schema doesn't mark as read-only.
    let results = ["ActiveConfigurations/", "ECSManagedResourceArns/"];
    SECURITY_GROUP_LISTS.contains(&path.rsplit('/').next().unwrap())
        && !results.iter().any(|start| path.starts_with(start))
}

#[test]
fn security_groups_of_the_schemas_are_in_the_rows() {
    for (info, facts) in with_facts() {
        let in_schema: BTreeSet<String> = properties(facts)
            .into_iter()
            .map(|(path, _)| path)
            .filter(|path| lists_security_groups(path))
            .collect();
        let in_row: BTreeSet<_> = info
            .security_groups
            .iter()
            .map(|path| (*path).to_owned())
            .collect();
        assert_eq!(in_row, in_schema, "{}", info.type_name);
    }
}

#[test]
fn deletion_protection_of_the_schemas_is_in_the_rows() {
    for (info, facts) in with_facts() {
        let in_schema = properties(facts).into_iter().find(|(path, schema)| {
            schema["type"] == "boolean"
                && ["DeletionProtection", "DeletionProtectionEnabled"].contains(&path.as_str())
        });
        let in_row = info
            .protection
            .as_ref()
            .and_then(|protection| match protection.switch {
                ProtectionSwitch::Property(name) => Some(name),
                ProtectionSwitch::Attribute { .. } => None,
            });
        let in_schema = in_schema.map(|(path, _)| path);
        assert_eq!(in_row, in_schema.as_deref(), "{}", info.type_name);
    }
}

/// Policies that don't say who may do what.
const OTHER_POLICIES: [&str; 8] = [
    "ArchivePolicy",
    "DataProtectionPolicy",
    "DeliveryPolicy",
    "FilterPolicy",
    "RedriveAllowPolicy",
    "RedrivePolicy",
    "ReplayPolicy",
    "FieldIndexPolicies",
];

#[test]
fn policies_of_the_schemas_are_in_the_rows() {
    for (info, facts) in with_facts() {
        let is_json = |schema: &Value| {
            let types = schema["type"].as_array();
            let is_object = types.is_some_and(|types| types.iter().any(|name| name == "object"));
            is_object || schema["type"] == "object" || schema["format"] == "json"
        };
        let in_schema: BTreeSet<String> = properties(facts)
            .into_iter()
            .filter(|(path, schema)| {
                let name = path.rsplit('/').next().unwrap();
                is_json(schema)
                    && schema["properties"].is_null()
                    && (name.contains("Polic") || name == "Statement")
                    && !OTHER_POLICIES.contains(&name)
                    // The inline policies of identities have a rule of their own.
                    && !path.starts_with("Policies/*")
            })
            .map(|(path, _)| path)
            .collect();
        let in_row: BTreeSet<_> = info
            .policies
            .iter()
            .map(|policy| policy.path.to_owned())
            .collect();
        assert_eq!(in_row, in_schema, "{}", info.type_name);
    }
}

#[test]
fn type_that_grants_nothing_has_no_access_in_its_row() {
    for info in rows().filter(|info| info.grants_nothing) {
        let has_access = info.identity
            || info.public.is_some()
            || !(info.policies.is_empty() && info.security_groups.is_empty());
        assert!(!has_access, "{}", info.type_name);
    }
}

/// `PubliclyAccessible` and its relatives at the top level. Nested ones are found by their names.
#[test]
fn public_switches_of_the_schemas_are_in_the_rows() {
    for (info, facts) in with_facts() {
        let names = ["PubliclyAccessible", "MapPublicIpOnLaunch", "Scheme"];
        let in_schema = properties(facts)
            .iter()
            .any(|(path, _)| names.contains(&path.as_str()));
        assert_eq!(info.public.is_some(), in_schema, "{}", info.type_name);
    }
}

#[test]
fn properties_in_the_rows_exist() {
    for (info, facts) in with_facts() {
        let known: BTreeSet<String> = properties(facts)
            .into_iter()
            .map(|(path, _)| path)
            .collect();
        let mut used: Vec<&str> = Vec::new();
        used.extend(info.naming.property());
        used.extend(info.naming.unique().map_or(&[][..], |(_, within)| within));
        used.extend(info.slot);
        used.extend(info.restarting);
        used.extend(info.part_of);
        used.extend(info.policies.iter().filter_map(|policy| policy.owner));
        used.extend(
            info.contents
                .as_ref()
                .and_then(|contents| contents.emptied_by),
        );
        for property in used {
            // CloudFormation has the name of a nested stack as a property, AWS's schema doesn't.
            let nested = property == "StackName";
            assert!(
                nested || known.contains(property),
                "{}: {property}",
                info.type_name
            );
        }
    }
}

/// The placeholders of a format.
fn placeholders(format: &str) -> impl Iterator<Item = &str> {
    let parts = format.split('{').skip(1);
    parts.map(|part| part.split_once('}').unwrap().0)
}

#[test]
fn placeholders_in_the_rows_are_known() {
    let fixed = [
        "n", "N", "path", "r", "a", "u", "b", "g", "ref", "arn", "lb", "listener", "block",
    ];
    for (info, facts) in with_facts() {
        let attributes = info.attributes.iter().map(|(_, format)| *format);
        for format in attributes.chain([info.reference, info.arn]) {
            for placeholder in placeholders(format) {
                let digits = placeholder.trim_start_matches(['h', 'H']);
                let is_known = fixed.contains(&placeholder)
                    || digits.starts_with(|c: char| c.is_ascii_digit())
                    || placeholder.starts_with("after:")
                    || properties(facts)
                        .iter()
                        .any(|(path, _)| path == placeholder);
                assert!(is_known, "{}: {placeholder}", info.type_name);
            }
        }
    }
}

#[test]
fn attributes_in_the_rows_exist_once() {
    for (info, facts) in with_facts() {
        let names: BTreeSet<_> = info.attributes.iter().map(|(name, _)| *name).collect();
        assert_eq!(names.len(), info.attributes.len(), "{}", info.type_name);
        for name in names {
            let is_property = properties(facts).iter().any(|(path, _)| path == name);
            assert!(
                is_property || facts.read_only.contains(&name),
                "{}: {name}",
                info.type_name
            );
        }
    }
}

#[test]
fn names_in_the_template_are_the_primary_identifier() {
    for (info, facts) in with_facts() {
        if let [identifier] = facts.primary_identifier
            && !facts.read_only.contains(identifier)
        {
            let name = info.naming.property();
            assert_eq!(name, Some(*identifier), "{}", info.type_name);
        }
    }
}

#[test]
fn rules_of_an_event_bus_share_its_names() {
    let naming = type_info("AWS::Events::Rule").unwrap().naming;
    assert_eq!(naming.unique(), Some(("Name", &["EventBusName"][..])));
}

/// Types whose ARN the local engine approximates with the usual format of its service.
const APPROXIMATE_ARNS: [&str; 3] = [
    "AWS::ECS::Daemon",
    "AWS::ECS::DaemonTaskDefinition",
    "AWS::IAM::OIDCProvider",
];

#[test]
fn types_with_an_arn_have_its_format() {
    for (info, facts) in with_facts() {
        let kind = info.type_name.rsplit("::").next().unwrap();
        let is_own = |name: &&str| {
            let stem = name.to_lowercase();
            let stem = stem.strip_suffix("arn");
            stem.is_some_and(|stem| stem.is_empty() || kind.to_lowercase().ends_with(stem))
        };
        let has_arn = facts.read_only.iter().any(is_own);
        let is_known = !APPROXIMATE_ARNS.contains(&info.type_name);
        assert!(
            !(has_arn && is_known && info.arn.is_empty()),
            "{}",
            info.type_name
        );
        assert!(is_known || info.arn.is_empty(), "{}", info.type_name);
    }
}
