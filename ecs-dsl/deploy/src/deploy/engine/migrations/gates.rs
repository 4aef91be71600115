//! Adds the gates of migrations to a template.

use serde_json::{Map, Value, json};

use crate::cfn::gate::{GATE, gate_id, gate_of, without_gates};
use crate::cfn::job_mark::JobMark;
use crate::cfn::type_names::cloudformation;
use crate::cfn::{Document, DocumentResource, Owner, ids_in};
use crate::deploy::digest::sha256;
use crate::plan::Migration;

/// The number of hexadecimal digits of the version in the id of a gate.
const VERSION_DIGITS: usize = 10;

/// How long CloudFormation waits for a migration of which the template doesn't say it, in seconds.
const TIMEOUT: u64 = 3600;

/// The template with the gates of its migrations; `None` if it doesn't change.
///
/// A migration that runs gets a gate that the stack doesn't have yet, so that CloudFormation creates it. One that doesn't run
/// keeps the gate that the stack has. `content` identifies what is deployed.
pub(super) fn gated(
    template: &Document,
    deployed: Option<&Document>,
    (migrations, content): (&[Migration], &str),
) -> Option<Document> {
    let plain = without_gates(template);
    let plain = plain.as_ref().unwrap_or(template);
    let mut ids = Vec::new();
    for migration in migrations {
        let old = deployed.and_then(|deployed| gate_of(deployed, &migration.id));
        let id = match (migration.runs(), old) {
            (true, old) => gate_id(&migration.id, &version(content, old)),
            (false, Some(old)) => old.to_owned(),
            (false, None) => continue,
        };
        ids.push((migration, id));
    }
    let mut json = plain.as_json().clone();
    let resources = json.get_mut("Resources")?.as_object_mut()?;
    for (migration, id) in &ids {
        let definition = plain.resource(&migration.id)?;
        let gate = gate(&definition, plain, &ids);
        resources.insert(id.clone(), gate);
        for service in &migration.before {
            if let Some(service) = resources.get_mut(service).and_then(Value::as_object_mut) {
                depend(service, id);
            }
        }
    }
    let gated = Document::from_value(json).ok()?;
    (gated.as_json() != template.as_json()).then_some(gated)
}

/// The version of a gate: another one than that of the gate that the stack has.
fn version(content: &str, old: Option<&str>) -> String {
    let digest = sha256(json!([content, old]).to_string().as_bytes());
    digest.get(..VERSION_DIGITS).unwrap_or(&digest).to_owned()
}

/// The gate of the migration with this task definition: created after all that a task needs, and after the gates of the migrations
/// that run before.
fn gate(
    definition: &DocumentResource<'_>,
    template: &Document,
    gates: &[(&Migration, String)],
) -> Value {
    let mark = JobMark::from_resource(definition);
    let texts = |name| {
        let items = mark.into_iter().flat_map(move |mark| mark.items(name));
        items.filter_map(Value::as_str)
    };
    let mut needed = vec![definition.id];
    needed.extend(texts(JobMark::DEPENDS_ON));
    needed.extend(
        definition
            .body()
            .get("Metadata")
            .map(ids_in)
            .into_iter()
            .flatten(),
    );
    needed.retain(|id| template.resource(id).is_some());
    let earlier = texts(JobMark::AFTER);
    needed.extend(earlier.filter_map(|earlier| {
        let mut gates = gates.iter();
        let (_, gate) = gates.find(|(migration, _)| migration.id == earlier)?;
        Some(gate.as_str())
    }));
    needed.sort_unstable();
    needed.dedup();
    let timeout = mark.and_then(|mark| mark.entry(JobMark::TIMEOUT)?.as_u64());
    let timeout = format!("PT{}S", timeout.unwrap_or(TIMEOUT));
    let mut gate = json!({
        "Type": cloudformation::WAIT_CONDITION,
        "Metadata": { Owner::METADATA: { GATE: definition.id } },
        // CloudFormation counts the signals of `SignalResource`, and needs no property then.
        "CreationPolicy": { "ResourceSignal": { "Count": 1, "Timeout": timeout } },
        "DependsOn": needed,
    });
    if let Some(condition) = definition.attribute("Condition") {
        gate["Condition"] = condition.into();
    }
    gate
}

/// Adds an id to the `DependsOn` of a resource.
fn depend(resource: &mut Map<String, Value>, id: &str) {
    let dependencies = match resource.remove("DependsOn") {
        Some(Value::Array(dependencies)) => dependencies,
        Some(one) => vec![one],
        None => Vec::new(),
    };
    let dependencies = dependencies.into_iter().chain([id.into()]);
    resource.insert("DependsOn".to_owned(), dependencies.collect());
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::gated;
    use crate::cfn::Document;
    use crate::plan::{Migration, MigrationDecision, compare};

    fn job(image: &str, before: &[&str], after: &[&str]) -> Value {
        json!({
            "Type": "AWS::ECS::TaskDefinition",
            "Metadata": {"EcsDsl": {"Job": {
                "Cluster": {"Ref": "Main"}, "Subnets": ["subnet-1"], "DependsOn": ["Route"],
                "Before": before, "After": after, "Timeout": 600,
            }}},
            "Properties": {"Family": "migrate", "ContainerDefinitions": [{"Name": "migrate", "Image": image}]},
        })
    }

    fn template(jobs: &[(&str, Value)]) -> Document {
        let service = json!({"Type": "AWS::ECS::Service", "DependsOn": "Route"});
        let mut resources = json!({
            "Main": {"Type": "AWS::ECS::Cluster"}, "Route": {"Type": "AWS::EC2::Route"},
            "Order": service, "Other": {"Type": "AWS::ECS::Service"},
        });
        for (id, job) in jobs {
            resources[id] = job.clone();
        }
        Document::from_value(json!({ "Resources": resources })).unwrap()
    }

    fn decided(deployed: &Document, new: &Document) -> Vec<Migration> {
        compare(deployed, new).migrations
    }

    fn decisions(migrations: &[Migration]) -> Vec<MigrationDecision> {
        migrations
            .iter()
            .map(|migration| migration.decision)
            .collect()
    }

    /// What is deployed after `new`.
    fn deploy(deployed: &Document, new: &Document, content: &str) -> Document {
        let migrations = decided(deployed, new);
        gated(new, Some(deployed), (&migrations, content)).unwrap_or_else(|| new.clone())
    }

    fn gates(template: &Document) -> Vec<&str> {
        let gates = template.of_type("AWS::CloudFormation::WaitCondition");
        gates.map(|gate| gate.id).collect()
    }

    #[test]
    fn gate_depends_on_what_the_task_needs_and_services_on_the_gate() {
        let new = template(&[("Migrate", job("v1", &["Order"], &[]))]);
        let deployed = deploy(&Document::empty(), &new, "one");
        let [id] = gates(&deployed)[..] else { panic!() };
        assert!(id.starts_with("MigrateGate") && id.len() == 21, "{id}");
        let gate = deployed.resource(id).unwrap();
        assert_eq!(gate.depends_on(), ["Main", "Migrate", "Route"]);
        let policy = json!({"ResourceSignal": {"Count": 1, "Timeout": "PT600S"}});
        assert_eq!(gate.body()["CreationPolicy"], policy);
        assert_eq!(
            deployed.resource("Order").unwrap().depends_on(),
            ["Route", id]
        );
        assert!(deployed.resource("Other").unwrap().depends_on().is_empty());
    }

    #[test]
    fn gate_is_kept_without_a_new_revision_and_new_with_one() {
        let v1 = template(&[("Migrate", job("v1", &["Order"], &[]))]);
        let first = deploy(&Document::empty(), &v1, "one");
        assert_eq!(
            decisions(&decided(&first, &v1)),
            [MigrationDecision::Unchanged]
        );
        assert_eq!(deploy(&first, &v1, "two"), first);
        let v2 = template(&[("Migrate", job("v2", &["Order"], &[]))]);
        assert_eq!(
            decisions(&decided(&first, &v2)),
            [MigrationDecision::Revision]
        );
        let second = deploy(&first, &v2, "two");
        assert_ne!(gates(&second), gates(&first));
        // The same content never has the gate that the stack has.
        let again = deploy(&first, &v2, "one");
        assert_ne!(gates(&again), gates(&first));
        let back = deploy(&second, &v1, "one");
        assert_ne!(gates(&back), gates(&second));
    }

    #[test]
    fn rollback_keeps_the_gate_that_the_stack_has() {
        let v1 = template(&[("Migrate", job("v1", &["Order"], &[]))]);
        let v2 = template(&[("Migrate", job("v2", &["Order"], &[]))]);
        let first = deploy(&Document::empty(), &v1, "one");
        let second = deploy(&first, &v2, "two");
        let mut migrations = decided(&second, &first);
        migrations[0].decision = MigrationDecision::Rollback;
        let back = gated(&first, Some(&second), (&migrations, "three")).unwrap();
        assert_eq!(gates(&back), gates(&second));
        assert_eq!(
            decisions(&decided(&back, &v1)),
            [MigrationDecision::Unchanged]
        );
    }

    #[test]
    fn migrations_of_one_service_run_one_after_the_other() {
        let jobs = [
            ("Second", job("v1", &["Order"], &["First"])),
            ("First", job("v1", &["Order", "Other"], &[])),
        ];
        let deployed = deploy(&Document::empty(), &template(&jobs), "one");
        let [first, second] = gates(&deployed)[..] else {
            panic!()
        };
        assert!(
            deployed
                .resource(second)
                .unwrap()
                .depends_on()
                .contains(&first)
        );
        assert!(
            !deployed
                .resource(first)
                .unwrap()
                .depends_on()
                .contains(&second)
        );
        assert_eq!(deployed.resource("Order").unwrap().depends_on().len(), 3);
        assert_eq!(deployed.resource("Other").unwrap().depends_on(), [first]);
    }

    #[test]
    fn template_without_migrations_stays_as_it_is() {
        let plain = template(&[("Report", job("v1", &[], &[]))]);
        assert!(gated(&plain, None, (&[], "one")).is_none());
    }
}
