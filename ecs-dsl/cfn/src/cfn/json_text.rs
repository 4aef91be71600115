//! JSON as text, for properties such as a dashboard's body.

use std::fmt::{Display, Write as _};

use super::intrinsic::concat_exprs;
use super::{Expr, Value};

/// `expr` as JSON text that keeps its references, each in place of a string.
#[doc(hidden)]
pub fn json_text(expr: &Expr) -> Value<String> {
    let mut text = JsonText::default();
    text.write(expr);
    text.end_literal();
    Value::from_expr(concat_exprs(text.parts))
}

/// The text so far: finished parts, and the literal after them.
#[derive(Default)]
struct JsonText {
    parts: Vec<Expr>,
    literal: String,
}

impl JsonText {
    fn write(&mut self, expr: &Expr) {
        match expr {
            Expr::Bool(value) => self.display(value),
            Expr::Int(value) => self.display(value),
            Expr::Float(value) => self.display(value),
            Expr::Raw(json) => self.display(json),
            Expr::Str(text) => self.string(text),
            Expr::List(items) => {
                self.literal.push('[');
                for (index, item) in items.iter().enumerate() {
                    self.separate(index);
                    self.write(item);
                }
                self.literal.push(']');
            }
            Expr::Map(map) => {
                self.literal.push('{');
                for (index, (name, value)) in map.iter().enumerate() {
                    self.separate(index);
                    self.string(name);
                    self.literal.push(':');
                    self.write(value);
                }
                self.literal.push('}');
            }
            Expr::Concat(pieces) => self.quoted(pieces),
            Expr::Ref(_) | Expr::GetAtt(..) | Expr::Function(..) | Expr::Secret(_) => {
                self.quoted(std::slice::from_ref(expr));
            }
        }
    }

    /// One string of several pieces.
    fn quoted(&mut self, pieces: &[Expr]) {
        self.literal.push('"');
        for piece in pieces {
            if let Expr::Str(text) = piece {
                let start = self.literal.len();
                self.string(text);
                // Without the quotes around the piece.
                self.literal.pop();
                self.literal.remove(start);
            } else {
                self.end_literal();
                self.parts.push(piece.clone());
            }
        }
        self.literal.push('"');
    }

    fn string(&mut self, text: &str) {
        let start = self.literal.len();
        self.display(format_args!("{text:?}"));
        // Where Rust escapes nothing, JSON escapes nothing either.
        if self.literal.len() > start + text.len() + 2 {
            self.literal.truncate(start);
            self.display(serde_json::Value::from(text));
        }
    }

    fn separate(&mut self, index: usize) {
        if index > 0 {
            self.literal.push(',');
        }
    }

    fn display(&mut self, value: impl Display) {
        // Writing to memory can't fail.
        _ = write!(self.literal, "{value}");
    }

    fn end_literal(&mut self) {
        if !self.literal.is_empty() {
            self.parts.push(std::mem::take(&mut self.literal).into());
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::json_text;
    use crate::cfn::{Expr, Map, intrinsic, pseudo};

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

    #[test]
    fn quotes_at_the_end_of_a_piece_are_escaped() {
        let pieces = ["\"".into(), pseudo::region(), "\"\n".into()];
        let text = json_text(&intrinsic::concat(pieces).into_expr());
        assert_eq!(
            serde_json::to_value(text.expr()).unwrap(),
            json!({"Fn::Sub": r#""\"${AWS::Region}\"\n""#})
        );
    }
}
