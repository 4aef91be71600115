//! Imports AWS's schemas into `ecs-dsl/cfn/schemas`, without unused parts.

use std::fs;
use std::path::Path;

use serde_json::Value;

use crate::{Error, schema};

/// Parts that aren't used: permissions of handlers, locations of sources, texts, and entries for AWS's own tools.
const UNUSED: [&str; 14] = [
    "$schema",
    "additionalIdentifiers",
    "description",
    "documentationUrl",
    "examples",
    "handlers",
    "markdownDescription",
    "permissions",
    "propertyTransform",
    "relationshipRef",
    "replacementStrategy",
    "resourceLink",
    "sourceUrl",
    "title",
];

/// Copies the schema of every type in `types.txt` from a folder of AWS's, and removes the others.
///
/// # Errors
/// If a schema doesn't exist, isn't JSON, or can't be written.
pub fn import(folder: &Path) -> Result<(), Error> {
    let target = schema::package().join("cfn/schemas");
    fs::create_dir_all(&target).map_err(Error::file(&target, "can't be created"))?;
    let files: Vec<String> = schema::types()?
        .iter()
        .map(|name| schema::file_name(name))
        .collect();
    for file in &files {
        let mut json = schema::read_json(&folder.join(file))?;
        trim(&mut json);
        let path = target.join(file);
        fs::write(&path, format!("{json}\n")).map_err(Error::file(&path, "can't be written"))?;
    }
    remove_others(&target, &files)
}

fn remove_others(folder: &Path, files: &[String]) -> Result<(), Error> {
    for path in schema::list(folder)? {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        if name.ends_with(".json") && !files.iter().any(|file| *file == name) {
            fs::remove_file(&path).map_err(Error::file(&path, "can't be removed"))?;
        }
    }
    Ok(())
}

/// Removes unused parts from a schema. Keys of `properties`, `patternProperties` and `definitions` are names from AWS and
/// always stay.
pub fn trim(schema: &mut Value) {
    match schema {
        Value::Array(items) => items.iter_mut().for_each(trim),
        Value::Object(object) => {
            object.retain(|name, _| !UNUSED.contains(&name.as_str()));
            for (name, value) in object.iter_mut() {
                match (name.as_str(), value) {
                    ("properties" | "patternProperties" | "definitions", Value::Object(named)) => {
                        named.values_mut().for_each(trim);
                    }
                    ("default" | "enum" | "const" | "required", _) => {}
                    (_, value) => trim(value),
                }
            }
        }
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::trim;

    #[test]
    fn unused_keys_are_removed_and_properties_with_their_names_stay() {
        let mut schema = json!({
            "handlers": {"create": {}},
            "description": "text",
            "properties": {"description": {"type": "string", "description": "text"}},
            "tagging": {"permissions": ["x"], "taggable": true},
        });
        trim(&mut schema);
        let expected = json!({"properties": {"description": {"type": "string"}}, "tagging": {"taggable": true}});
        assert_eq!(schema, expected);
    }
}
