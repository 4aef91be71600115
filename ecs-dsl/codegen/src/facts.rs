//! Writes `cfn/facts_table.rs`: the facts about each type that `plan` and the local engine need.

use std::collections::BTreeSet;

use serde_json::Value;

use crate::emit::FIRST_LINE;
use crate::model::{Module, Resource};
use crate::schema::{Schema, file_name, strings};

/// The text of the file. `stateful` are the types that store data.
pub fn file(schemas: &[Schema], modules: &[Module], stateful: &BTreeSet<String>) -> String {
    let mut out = format!("//! {FIRST_LINE}\n\nuse crate::cfn::{{Facts, TagShape}};\n\n");
    out.push_str(
        "/// Facts about every type, sorted by name.\npub(super) static FACTS: &[Facts] = &[\n",
    );
    for schema in schemas {
        let mut resources = modules.iter().flat_map(|module| &module.resources);
        let resource = resources.find(|resource| resource.type_name == schema.type_name);
        let is_stateful = stateful.contains(&schema.type_name);
        out.push_str(&entry(schema, resource, is_stateful));
    }
    out.push_str("];\n");
    out
}

fn entry(schema: &Schema, resource: Option<&Resource>, stateful: bool) -> String {
    let Schema { type_name, json } = schema;
    let sorted = |mut list: Vec<String>| {
        list.sort_unstable();
        list
    };
    let attributes = resource
        .into_iter()
        .flat_map(|resource| &resource.attributes);
    let read_only = sorted(attributes.map(|attribute| attribute.name.clone()).collect());
    let required = strings(&json["required"]).into_iter();
    let required = sorted(required.map(str::to_owned).collect());
    let create_only = sorted(paths(schema, "createOnlyProperties"));
    let conditional = sorted(paths(schema, "conditionalCreateOnlyProperties"));
    let write_only = sorted(paths(schema, "writeOnlyProperties"));
    // The order of a primary identifier's parts matters.
    let identifier = paths(schema, "primaryIdentifier");
    let (tags, file) = (tags(schema), file_name(type_name));
    format!(
        "    Facts {{
        type_name: \"{type_name}\",
        create_only: &{create_only:?},
        conditional_create_only: &{conditional:?},
        write_only: &{write_only:?},
        read_only: &{read_only:?},
        required: &{required:?},
        primary_identifier: &{identifier:?},
        stateful: {stateful},
        tags: {tags},
        schema: include_str!(\"../../schemas/{file}\"),
    }},
"
    )
}

fn paths(schema: &Schema, section: &str) -> Vec<String> {
    schema
        .paths(section)
        .iter()
        .map(|path| path.join("/"))
        .collect()
}

/// The format of a type's tags, from its `tagging` section or, without one, from its property `Tags`.
fn tags(schema: &Schema) -> String {
    let tagging = &schema.json["tagging"];
    if tagging["taggable"] == false {
        return "None".to_owned();
    }
    let property = tagging["tagProperty"]
        .as_str()
        .unwrap_or("/properties/Tags")
        .trim_start_matches("/properties/");
    let (place, _) = schema.follow(&schema.json["properties"][property]);
    let (item, _) = schema.follow(&place["items"]);
    let shape = match (
        place["type"].as_str(),
        &item["properties"]["PropagateAtLaunch"],
    ) {
        (Some("array"), Value::Null) => "List",
        (Some("array"), _) => "AutoScaling",
        (Some("object"), _) => "Map",
        _ => return "None".to_owned(),
    };
    format!("Some(TagShape::{shape}(\"{property}\"))")
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::tags;
    use crate::schema::Schema;

    fn tags_of(json: Value) -> String {
        tags(&Schema {
            type_name: "AWS::X::Y".to_owned(),
            json,
        })
    }

    #[test]
    fn tag_shape_is_list_list_with_propagation_or_map() {
        let list = json!({"type": "array", "items": {"properties": {"Key": {}, "Value": {}}}});
        assert_eq!(
            tags_of(json!({"properties": {"Tags": list}})),
            "Some(TagShape::List(\"Tags\"))"
        );
        let launched =
            json!({"type": "array", "items": {"properties": {"Key": {}, "PropagateAtLaunch": {}}}});
        assert_eq!(
            tags_of(json!({"properties": {"Tags": launched}})),
            "Some(TagShape::AutoScaling(\"Tags\"))"
        );
        let map = json!({
            "tagging": {"taggable": true, "tagProperty": "/properties/Labels"},
            "properties": {"Labels": {"type": "object"}},
        });
        assert_eq!(tags_of(map), "Some(TagShape::Map(\"Labels\"))");
    }

    #[test]
    fn untaggable_type_has_no_tags() {
        let list = json!({"type": "array", "items": {}});
        assert_eq!(
            tags_of(json!({"tagging": {"taggable": false}, "properties": {"Tags": list}})),
            "None"
        );
        assert_eq!(tags_of(json!({"properties": {}})), "None");
    }
}
