//! `#[stack]`: leaves the function as it is, and adds the items that check its constants, what is wrong with its structure,
//! and its test.

use std::collections::BTreeMap;

use proc_macro2::{Group, TokenStream, TokenTree};
use quote::{ToTokens, quote};
use syn::visit_mut::{self, VisitMut};
use syn::{Block, Item, ItemFn, Stmt};

use crate::arguments::Arguments;
use crate::fault::Fault;
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
            let faults: Vec<_> = found.faults.iter().map(Fault::to_compile_error).collect();
            let test = every_stage::test(&item, &arguments);
            match at_once(&function, &found) {
                Some(function) => output.extend(function),
                None => {
                    let mut items = Items::of(&found);
                    items.visit_block_mut(&mut item.block);
                    item.to_tokens(&mut output);
                }
            }
            output.extend(faults);
            output.extend(test);
        }
        Err(_) => output.extend(unparsed(function)),
    }
    output
}

/// The function's own tokens, with all items at the beginning of its body: where no inner block has items, the names of
/// constants mean the same everywhere.
fn at_once(function: &TokenStream, found: &Found<'_>) -> Option<TokenStream> {
    let mut tokens: Vec<TokenTree> = function.clone().into_iter().collect();
    let Some(TokenTree::Group(body)) = tokens.pop() else {
        return None;
    };
    let mut inside = body.stream().into_iter();
    let is = |token: Option<TokenTree>, wanted: char| matches!(token, Some(TokenTree::Punct(punct)) if punct.as_char() == wanted);
    // Attributes of the body come before everything else in it.
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

/// What is no function, or none yet because it is being typed, is given back untouched: the compiler says best what is
/// missing. Only what is whole and something else is refused.
fn unparsed(tokens: TokenStream) -> TokenStream {
    match syn::parse2::<Item>(tokens.clone()) {
        Ok(item) => {
            let error = syn::Error::new_spanned(
                &item,
                "`#[stack]` belongs on the function that builds the stack",
            );
            let error = error.to_compile_error();
            quote!(#error #tokens)
        }
        Err(_) => tokens,
    }
}

/// The items of each block, by where it is.
struct Items(BTreeMap<*const Block, Vec<Stmt>>);

impl Items {
    fn of(found: &Found<'_>) -> Self {
        let mut items: BTreeMap<_, Vec<Stmt>> = BTreeMap::new();
        for (block, check) in &found.checks {
            let item = Stmt::Item(Item::Verbatim(emit::item(check)));
            items.entry(*block).or_default().push(item);
        }
        Self(items)
    }
}

impl VisitMut for Items {
    /// Inner blocks first: no block moves before its own items are in it.
    fn visit_block_mut(&mut self, block: &mut Block) {
        visit_mut::visit_block_mut(self, block);
        if let Some(items) = self.0.remove(&std::ptr::from_ref(block)) {
            block.stmts.splice(0..0, items);
        }
    }
}
