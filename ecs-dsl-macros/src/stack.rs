//! `#[stack]`: leaves the function as it is, and adds the items that check its constants, what is wrong with its structure,
//! and its test.

use std::collections::BTreeMap;

use proc_macro2::TokenStream;
use quote::{ToTokens, quote};
use syn::visit_mut::{self, VisitMut};
use syn::{Block, Item, ItemFn, Stmt};

use crate::arguments::Arguments;
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
            let Found { checks, faults } = walk::walk(&item);
            let mut items = Items(BTreeMap::new());
            for (block, check) in checks {
                items.0.entry(block).or_default().push(emit::item(&check));
            }
            let faults: TokenStream = faults
                .iter()
                .map(crate::fault::Fault::to_compile_error)
                .collect();
            let test = every_stage::test(&item, &arguments);
            items.visit_block_mut(&mut item.block);
            item.to_tokens(&mut output);
            output.extend(faults);
            output.extend(test);
        }
        Err(_) => output.extend(unparsed(function)),
    }
    output
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

impl VisitMut for Items {
    /// Inner blocks first: no block moves before its own items are in it.
    fn visit_block_mut(&mut self, block: &mut Block) {
        visit_mut::visit_block_mut(self, block);
        if let Some(items) = self.0.remove(&std::ptr::from_ref(block)) {
            block.stmts.splice(0..0, items);
        }
    }
}
