//! Expands `#[stack]`: the unchanged function, the items that check its constants, its structural errors, and its test.

use std::collections::BTreeMap;

use proc_macro2::{Group, TokenStream, TokenTree};
use quote::{ToTokens, quote};
use syn::visit_mut::{self, VisitMut};
use syn::{Block, Item, ItemFn, Stmt};

use crate::arguments::Arguments;
use crate::compile_error::CompileError;
use crate::walk::{self, Found};
use crate::{emit, every_stage};

pub(crate) fn expand(arguments: TokenStream, function: TokenStream) -> TokenStream {
    let mut output = TokenStream::new();
    let arguments = syn::parse2::<Arguments>(arguments).unwrap_or_else(|error| {
        output.extend(error.to_compile_error());
        Arguments::Part
    });
    match syn::parse2::<ItemFn>(function.clone()) {
        Ok(mut item) => {
            let found = walk::walk(&item);
            let errors: Vec<_> = found
                .errors
                .iter()
                .map(CompileError::to_compile_error)
                .collect();
            let test = every_stage::test(&item, &arguments);
            match with_items_at_start(&function, &found) {
                Some(function) => output.extend(function),
                None => {
                    let mut items = Items::from_found(&found);
                    items.visit_block_mut(&mut item.block);
                    item.to_tokens(&mut output);
                }
            }
            output.extend(errors);
            output.extend(test);
        }
        Err(_) => output.extend(unparsed(function)),
    }
    output
}

/// The function's own tokens with all items at the start of its body, which is possible if no inner block has items: then
/// names of constants have one meaning in the whole function.
fn with_items_at_start(function: &TokenStream, found: &Found<'_>) -> Option<TokenStream> {
    let mut tokens: Vec<TokenTree> = function.clone().into_iter().collect();
    let Some(TokenTree::Group(body)) = tokens.pop() else {
        return None;
    };
    let mut inside = body.stream().into_iter();
    let is = |token: Option<TokenTree>, expected: char| matches!(token, Some(TokenTree::Punct(punct)) if punct.as_char() == expected);
    // Inner attributes must stay first.
    let has_attributes = is(inside.next(), '#') && is(inside.next(), '!');
    if found.has_inner_items || has_attributes {
        return None;
    }
    let mut checked: TokenStream = found
        .checks
        .iter()
        .map(|(_, check)| emit::item(check))
        .collect();
    checked.extend(body.stream());
    let mut checked = Group::new(body.delimiter(), checked);
    checked.set_span(body.span());
    tokens.push(TokenTree::Group(checked));
    Some(tokens.into_iter().collect())
}

/// Returns incomplete code unchanged, so that the compiler reports it. A complete item that isn't a function is an error.
fn unparsed(tokens: TokenStream) -> TokenStream {
    match syn::parse2::<Item>(tokens.clone()) {
        Ok(item) => {
            let error = syn::Error::new_spanned(
                &item,
                "`#[stack]` can only be used on a function that builds a stack",
            );
            let error = error.to_compile_error();
            quote!(#error #tokens)
        }
        Err(_) => tokens,
    }
}

/// The items by the block that they belong to.
struct Items(BTreeMap<*const Block, Vec<Stmt>>);

impl Items {
    fn from_found(found: &Found<'_>) -> Self {
        let mut items: BTreeMap<_, Vec<Stmt>> = BTreeMap::new();
        for (block, check) in &found.checks {
            let item = Stmt::Item(Item::Verbatim(emit::item(check)));
            items.entry(*block).or_default().push(item);
        }
        Self(items)
    }
}

impl VisitMut for Items {
    /// Visits inner blocks first, because inserting items moves the statements of a block.
    fn visit_block_mut(&mut self, block: &mut Block) {
        visit_mut::visit_block_mut(self, block);
        if let Some(items) = self.0.remove(&std::ptr::from_ref(block)) {
            block.stmts.splice(0..0, items);
        }
    }
}
