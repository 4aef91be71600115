//! JSON as text, for properties such as a dashboard's body.

use super::intrinsic::concat_exprs;
use super::{Expr, Map, Value};

/// `expr` as JSON text that keeps its references, each in place of a string.
#[doc(hidden)]
pub fn json_text(expr: &Expr) -> Value<String> {
    let mut parts = Vec::new();
    write(expr, &mut parts);
    Value::from_expr(concat_exprs(parts))
}

fn write(expr: &Expr, parts: &mut Vec<Expr>) {
    match expr {
        Expr::Bool(value) => parts.push(value.to_string().into()),
        Expr::Int(value) => parts.push(value.to_string().into()),
        Expr::Float(value) => parts.push(value.to_string().into()),
        Expr::Str(text) => parts.push(quoted(text).into()),
        Expr::Raw(json) => parts.push(json.to_string().into()),
        Expr::List(items) => write_list(items, parts),
        Expr::Map(map) => write_map(map, parts),
        Expr::Concat(pieces) => {
            parts.push("\"".into());
            for piece in pieces {
                match piece {
                    Expr::Str(text) => parts.push(quoted(text).trim_matches('"').to_owned().into()),
                    other => parts.push(other.clone()),
                }
            }
            parts.push("\"".into());
        }
        Expr::Ref(_) | Expr::GetAtt(..) | Expr::Function(..) | Expr::Secret(_) => {
            parts.extend(["\"".into(), expr.clone(), "\"".into()]);
        }
    }
}

fn write_list(items: &[Expr], parts: &mut Vec<Expr>) {
    parts.push("[".into());
    for (index, item) in items.iter().enumerate() {
        if index > 0 {
            parts.push(",".into());
        }
        write(item, parts);
    }
    parts.push("]".into());
}

fn write_map(map: &Map, parts: &mut Vec<Expr>) {
    parts.push("{".into());
    for (index, (name, value)) in map.iter().enumerate() {
        if index > 0 {
            parts.push(",".into());
        }
        parts.push(format!("{}:", quoted(name)).into());
        write(value, parts);
    }
    parts.push("}".into());
}

fn quoted(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::json_text;
    use crate::cfn::{Expr, Map, pseudo};

    #[test]
    fn references_are_kept() {
        let mut map = Map::new();
        map.insert("region", pseudo::region());
        map.insert("width", 6);
        map.insert("title", "a \"quoted\" title");
        let text = json_text(&Expr::Map(map));
        assert_eq!(
            serde_json::to_value(text.expr()).unwrap(),
            json!({"Fn::Sub": r#"{"region":"${AWS::Region}","width":6,"title":"a \"quoted\" title"}"#})
        );
    }
}
