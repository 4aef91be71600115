//! `#[settings(…)]`: on a field `range`, `rule` and `default`; on a struct `rule` with fields as its arguments.

use proc_macro2::TokenStream;
use quote::{quote, quote_spanned};
use syn::meta::ParseNestedMeta;
use syn::spanned::Spanned as _;
use syn::{Attribute, Error, Expr, ExprCall, ExprRange, Ident, Path, RangeLimits, Result};

use super::Errors;
use super::field::Field;

/// The bounds of `1..=10`; each may be open.
pub(super) struct Range {
    pub(super) least: Option<Expr>,
    pub(super) most: Option<Expr>,
}

/// The attributes of a field.
#[derive(Default)]
pub(super) struct FieldAttributes {
    pub(super) range: Option<Range>,
    pub(super) rules: Vec<Path>,
    pub(super) default: Option<Expr>,
}

/// A rule about several fields.
pub(super) struct MultiFieldRule {
    pub(super) rule: Path,
    /// The indices of its fields in the struct.
    pub(super) fields: Vec<usize>,
}

impl MultiFieldRule {
    /// Its fields, of those of the struct.
    pub(super) fn fields<'a>(&self, all: &'a [Field]) -> Vec<&'a Field> {
        let fields = self.fields.iter();
        fields.filter_map(|index| all.get(*index)).collect()
    }
}

impl FieldAttributes {
    pub(super) fn parse(attributes: &[Attribute], errors: &mut Errors) -> Self {
        let mut found = Self::default();
        for_each_setting(attributes, errors, |meta| {
            if meta.path.is_ident("range") {
                found.range = Some(range(meta.value()?.parse()?)?);
            } else if meta.path.is_ident("rule") {
                found.rules.push(meta.value()?.parse()?);
            } else if meta.path.is_ident("default") {
                found.default = Some(meta.value()?.parse()?);
            } else {
                return Err(
                    meta.error("unknown attribute; a setting has `range`, `rule` and `default`")
                );
            }
            Ok(())
        });
        found
    }
}

/// The rules of a struct about several of its fields.
pub(super) fn multi_field_rules(
    attributes: &[Attribute],
    fields: &[Field],
    errors: &mut Errors,
) -> Vec<MultiFieldRule> {
    let mut found = Vec::new();
    for_each_setting(attributes, errors, |meta| {
        if !meta.path.is_ident("rule") {
            return Err(meta.error(
                "unknown attribute; a settings struct has `rule`, with fields as arguments",
            ));
        }
        found.push(multi_field_rule(&meta.value()?.parse()?, fields)?);
        Ok(())
    });
    found
}

fn multi_field_rule(call: &ExprCall, fields: &[Field]) -> Result<MultiFieldRule> {
    let Expr::Path(rule) = &*call.func else {
        return Err(Error::new_spanned(
            &call.func,
            "expected the name of a rule",
        ));
    };
    let position = |argument: &Expr| {
        let name: Option<&Ident> = match argument {
            Expr::Path(path) => path.path.get_ident(),
            _ => None,
        };
        let found = fields.iter().position(|field| Some(&field.name) == name);
        found.ok_or_else(|| Error::new_spanned(argument, "no such field in this struct"))
    };
    Ok(MultiFieldRule {
        rule: rule.path.clone(),
        fields: call.args.iter().map(position).collect::<Result<_>>()?,
    })
}

fn for_each_setting(
    attributes: &[Attribute],
    errors: &mut Errors,
    mut parse: impl FnMut(ParseNestedMeta<'_>) -> Result<()>,
) {
    for attribute in attributes
        .iter()
        .filter(|attribute| attribute.path().is_ident("settings"))
    {
        if let Err(error) = attribute.parse_nested_meta(&mut parse) {
            errors.push(error);
        }
    }
}

fn range(range: ExprRange) -> Result<Range> {
    if let (RangeLimits::HalfOpen(dots), Some(end)) = (range.limits, &range.end) {
        let message = "a range includes its end: replace `..` with `..=`";
        return Err(Error::new(
            dots.span().join(end.span()).unwrap_or(dots.span()),
            message,
        ));
    }
    let (least, most) = (range.start.map(|end| *end), range.end.map(|end| *end));
    Ok(Range { least, most })
}

impl Range {
    /// The range for messages: `1 to 10`.
    pub(super) fn description(&self) -> String {
        let text = |expr: &Expr| {
            quote!(#expr)
                .to_string()
                .replace(" (", "(")
                .replace("( ", "(")
                .replace(" )", ")")
        };
        match (&self.least, &self.most) {
            (Some(least), Some(most)) => format!("{} to {}", text(least), text(most)),
            (Some(least), None) => format!("{} or more", text(least)),
            (None, Some(most)) => format!("{} or less", text(most)),
            (None, None) => "any".to_owned(),
        }
    }
}

/// A call of a rule: a rule of this crate by its name, a custom rule by its path.
pub(super) fn call(rule: &Path, arguments: &[TokenStream]) -> TokenStream {
    let is_custom = rule.segments.len() > 1 || rule.leading_colon.is_some();
    let path = if is_custom {
        quote!(#rule)
    } else {
        quote!(::ecs_dsl::rules::#rule)
    };
    quote_spanned!(rule.span()=> #path(#(#arguments),*))
}
