//! What CloudFormation refuses in finished templates: the final values count, with overrides, raw values and transformations.

mod template;
#[cfg(test)]
mod tests;
mod validity;

pub(crate) use template::Finished;
pub(crate) use validity::findings;
