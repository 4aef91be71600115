//! Limits of CloudFormation's templates. `limits.json` of AWS's documented quotas has the same numbers under the names given here.

/// The maximum number of entries of a section.
#[derive(Debug, PartialEq, Eq)]
pub struct SectionLimit {
    /// The section of the template.
    pub section: &'static str,
    /// The word for its entries.
    pub what: &'static str,
    /// The maximum number.
    pub most: usize,
}

/// `cfn.resources`, `cfn.parameters`, `cfn.outputs` and `cfn.mappings`.
pub const SECTIONS: [SectionLimit; 4] = [
    SectionLimit::new("Resources", "resources", 500),
    SectionLimit::new("Parameters", "parameters", 200),
    SectionLimit::new("Outputs", "outputs", 200),
    SectionLimit::new("Mappings", "mappings", 200),
];
/// The maximum number of dynamic references in a template. `cfn.dynref`.
pub const DYNAMIC_REFERENCES: usize = 60;
/// The maximum length of a logical id, in characters. `cfn.logical_id`.
pub const LOGICAL_ID: usize = 255;
/// The maximum size of a parameter's value, in bytes. `cfn.param.value`.
pub const PARAMETER_VALUE: usize = 4_096;
/// The maximum size of a template in a request, in bytes. `cfn.template.inline`.
pub const INLINE_TEMPLATE: usize = 51_200;
/// The maximum size of a template in S3, in bytes. `cfn.template.url`.
pub const TEMPLATE: usize = 1_000_000;

impl SectionLimit {
    const fn new(section: &'static str, what: &'static str, most: usize) -> Self {
        Self {
            section,
            what,
            most,
        }
    }
}
