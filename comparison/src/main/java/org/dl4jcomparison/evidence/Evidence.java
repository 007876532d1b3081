package org.dl4jcomparison.evidence;

import java.util.List;
import java.util.Optional;
import org.dl4jcomparison.evidence.symmetry.SymmetryTable;
import org.dl4jcomparison.experiment.Experiment;

/**
 * Everything that the report tells.
 *
 * @param experiment what was trained
 * @param measurements one for each contender
 * @param specs the contenders' specs side by side
 * @param convergence hand-written against framework; empty if the experiment has not both
 * @param symmetry for each contender on its own engine, what starts at and near zero do
 */
public record Evidence(
    Experiment experiment,
    List<Measurement> measurements,
    SpecTable specs,
    Optional<Convergence> convergence,
    List<SymmetryTable> symmetry) {}
