//! Imports of existing resources: an import, which may change nothing else, and then the ordinary deployment.
//!
//! The template of the import has what is deployed and the imported resources, each with a `DeletionPolicy`, as CloudFormation
//! requires. See [resource import].
//!
//! [resource import]: https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/import-resources.html

use std::collections::BTreeSet;

use serde_json::{Map, Value, json};

use super::template_upload::parse_template;
use super::{DeployError, DeployOutcome, DeployRequest, DeployResult, Engine};
use crate::cfn::{Document, DocumentResource, facts, references_in};
use crate::deploy::{Cloud, StackDescription};

impl<C: Cloud> Engine<'_, C> {
    /// Imports the resources of the request, then deploys everything else. What an earlier run has imported isn't imported
    /// again.
    ///
    /// # Errors
    /// See [`DeployError`]. If the import succeeds and the deployment after it fails, the resources belong to the stack, with
    /// the policy to retain them.
    pub(super) async fn import_and_deploy(
        &mut self,
        request: &DeployRequest,
    ) -> DeployResult<DeployOutcome> {
        self.identify(&request.target).await?;
        let found = self.find(&request.stack, &request.target).await?;
        let before = self.deployed_template(request, found.as_ref()).await?;
        let before = before.unwrap_or_else(Document::empty);
        let after = parse_template(request)?;
        let mut rest = request.clone();
        let imports = std::mem::take(&mut rest.imports).into_iter();
        let missing = imports.filter(|import| before.resource(&import.logical_id).is_none());
        let mut import = rest.clone();
        import.imports = missing.collect();
        if import.imports.is_empty() {
            return self.deploy_request(&rest).await;
        }
        let ids: BTreeSet<&str> = import
            .imports
            .iter()
            .map(|import| import.logical_id.as_str())
            .collect();
        let template = import_template(&before, &after, &ids).map_err(|(reason, next)| {
            DeployError::ImportRefused {
                stack: request.stack.clone(),
                reason,
                next,
            }
        })?;
        let declared = template.section("Parameters");
        import
            .parameters
            .retain(|name, _| declared.contains_key(name));
        import.template = template.as_json().to_string();
        // Other tags would be another change.
        if let Some(StackDescription { tags, .. }) = &found {
            import.tags.clone_from(tags);
        }
        if request.execute {
            self.following = Some(after);
        }
        let outcome = self.deploy_request(&import).await;
        self.following = None;
        match outcome? {
            DeployOutcome::Deployed(_) => {
                // The import alone is no deployment to return to.
                rest.history = None;
                self.deploy_request(&rest).await
            }
            other => Ok(other),
        }
    }
}

/// Why resources can't be imported, and what to do.
type ReasonAndHint = (String, String);

/// The template of an import: what is deployed, and the resources with these ids.
///
/// A property that refers to a resource which isn't in it is omitted, and set by the deployment that follows. One that
/// would replace the resource then, or that it requires, is an error.
fn import_template(
    before: &Document,
    after: &Document,
    ids: &BTreeSet<&str>,
) -> Result<Document, ReasonAndHint> {
    let mut body = before.as_json().clone();
    if before.section("Resources").is_empty() {
        body = json!({ "Resources": {} });
        // The mark of the stack's owner.
        if let Some(metadata) = after.as_json().get("Metadata") {
            body["Metadata"] = metadata.clone();
        }
    }
    for section in ["Parameters", "Mappings", "Conditions"] {
        let mut entries = after.section(section).clone();
        entries.extend(before.section(section).clone());
        if !entries.is_empty() {
            body[section] = Value::Object(entries);
        }
    }
    let exists = |id: &str| {
        let is_parameter = after.section("Parameters").contains_key(id);
        id.starts_with("AWS::") || is_parameter || ids.contains(id) || before.resource(id).is_some()
    };
    let mut resources = before.section("Resources").clone();
    for id in ids {
        let resource = after.resource(id).ok_or_else(|| {
            let next = "import a resource of the template".to_owned();
            (format!("the template has no resource `{id}`"), next)
        })?;
        resources.insert((*id).to_owned(), imported(&resource, exists)?);
    }
    body["Resources"] = Value::Object(resources);
    Document::from_value(body).map_err(|error| {
        (
            error.to_string(),
            "run `synth` to see the template".to_owned(),
        )
    })
}

/// A resource as it is imported.
fn imported(
    resource: &DocumentResource<'_>,
    exists: impl Fn(&str) -> bool,
) -> Result<Value, ReasonAndHint> {
    let facts = facts(resource.type_name);
    let mut properties = Map::new();
    for (name, value) in resource.properties() {
        let references = references_in(value);
        let missing = references.iter().find(|reference| !exists(reference.id));
        let Some(missing) = missing else {
            properties.insert(name.clone(), value.clone());
            continue;
        };
        let is_needed = facts.is_some_and(|facts| {
            let below = |pattern: &&str| pattern.split('/').next() == Some(name.as_str());
            facts.required.contains(&name.as_str()) || facts.create_only.iter().any(below)
        });
        if is_needed {
            let (id, missing) = (resource.id, missing.id);
            return Err((
                format!("`{name}` of `{id}` refers to `{missing}`, which isn't in the stack"),
                format!("import it as well, with `--import {missing}=IDENTIFIER`"),
            ));
        }
    }
    let mut body = json!({
        "Type": resource.type_name,
        "DeletionPolicy": "Retain",
        "UpdateReplacePolicy": "Retain",
        "Properties": properties,
    });
    if let Some(condition) = resource.attribute("Condition") {
        body["Condition"] = condition.into();
    }
    Ok(body)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use serde_json::{Value, json};

    use super::import_template;
    use crate::cfn::Document;

    fn document(resources: &Value) -> Document {
        Document::from_value(json!({ "Resources": resources })).unwrap()
    }

    #[test]
    fn import_has_the_deployed_resources_and_the_imported_ones() {
        let topic = json!({"Type": "AWS::SNS::Topic", "Properties": {"TopicName": "old"}});
        let before = document(&json!({ "News": topic }));
        let after = document(&json!({
            "News": {"Type": "AWS::SNS::Topic", "Properties": {"TopicName": "new"}},
            "Jobs": {"Type": "AWS::SQS::Queue", "DeletionPolicy": "Delete", "Properties": {
                "QueueName": "jobs", "RedrivePolicy": {"deadLetterTargetArn": {"Fn::GetAtt": ["Failed", "Arn"]}},
            }},
            "Failed": {"Type": "AWS::SQS::Queue"},
        }));
        let template = import_template(&before, &after, &BTreeSet::from(["Jobs"])).unwrap();
        let queue = json!({
            "Type": "AWS::SQS::Queue", "DeletionPolicy": "Retain", "UpdateReplacePolicy": "Retain",
            "Properties": {"QueueName": "jobs"},
        });
        assert_eq!(
            *template.as_json(),
            json!({"Resources": {"News": topic, "Jobs": queue}})
        );
    }

    #[test]
    fn property_that_would_replace_the_resource_needs_its_reference() {
        let after = document(&json!({
            "Db": {"Type": "AWS::RDS::DBInstance", "Properties": {"DBSubnetGroupName": {"Ref": "Subnets"}}},
            "Subnets": {"Type": "AWS::RDS::DBSubnetGroup"},
        }));
        let empty = Document::empty();
        let error = import_template(&empty, &after, &BTreeSet::from(["Db"])).unwrap_err();
        let reason = "`DBSubnetGroupName` of `Db` refers to `Subnets`, which isn't in the stack";
        let next = "import it as well, with `--import Subnets=IDENTIFIER`";
        assert_eq!(error, (reason.to_owned(), next.to_owned()));
        assert!(import_template(&empty, &after, &BTreeSet::from(["Db", "Subnets"])).is_ok());
    }
}
