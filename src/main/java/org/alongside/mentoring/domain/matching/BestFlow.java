package org.alongside.mentoring.domain.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.alongside.mentoring.MatchScore;
import org.jgrapht.alg.flow.mincost.CapacityScalingMinimumCostFlow;
import org.jgrapht.alg.flow.mincost.MinimumCostFlowProblem.MinimumCostFlowProblemImpl;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleDirectedWeightedGraph;

/// Which newcomer goes to which mentor, as a flow of least cost: each newcomer sends one unit to a mentor or to
/// nobody, a mentor lets through as many as she has places.
///
/// Most of the possible pairs are in no good draft. So it begins with the best few of each newcomer, and the
/// prices that come with the solution (its dual) tell for every pair that was left out whether it could make the
/// draft better. Those that could are added and it is worked out again. When there are none, the draft is proved
/// the best of all.
final class BestFlow {

    /// How many mentors of each newcomer it begins with, and how many are added at most at a time.
    private static final int FEW = 12;

    /// One unit more of it than the library allows as the cost of an arc.
    private static final long TOO_MUCH = (long) CapacityScalingMinimumCostFlow.COST_INF;

    private final int[][] points;
    private final int[] places;
    private final long[] bonus;
    private final long most;
    private final boolean[][] used;
    private int rounds;

    /// @param points of each newcomer with each mentor, -1 where they cannot be brought together
    /// @param places that each mentor has
    /// @param tiers of the newcomers: nobody is left over for one of a lower tier
    BestFlow(int[][] points, int[] places, int[] tiers) {
        this.points = points;
        this.places = places;
        this.used = new boolean[points.length][places.length];
        // More than all scores together can make up for.
        long step = (long) points.length * MatchScore.MOST + 1;
        long room = (TOO_MUCH - 1 - MatchScore.MOST) / step;
        if (room < 1) {
            throw new IllegalArgumentException("too many newcomers for one draft: " + points.length);
        }
        this.bonus = IntStream.of(tiers)
                .mapToLong(tier -> step * Math.min(tier + 1L, room))
                .toArray();
        this.most =
                IntStream.range(0, bonus.length).mapToLong(n -> bonus[n]).max().orElse(0) + MatchScore.MOST;
    }

    /// @return the mentor of each newcomer, -1 for nobody
    int[] solve() {
        for (int n = 0; n < points.length; n++) {
            add(n, best(n));
        }
        while (true) {
            rounds++;
            var network = new Network();
            var solution = network.solve();
            if (!addWhatIsBetter(network.prices())) {
                return solution;
            }
        }
    }

    /// @return how often it was worked out
    int rounds() {
        return rounds;
    }

    private List<Integer> best(int n) {
        var possible = new ArrayList<Integer>();
        for (int m = 0; m < places.length; m++) {
            if (points[n][m] >= 0) {
                possible.add(m);
            }
        }
        // Of equals each begins with others, lest all begin with the same few.
        int turn = places.length == 0 ? 0 : n * FEW % places.length;
        possible.sort(Comparator.<Integer>comparingInt(m -> -points[n][m])
                .thenComparingInt(m -> Math.floorMod(m - turn, places.length)));
        return possible.subList(0, Math.min(FEW, possible.size()));
    }

    private void add(int n, List<Integer> mentors) {
        mentors.forEach(m -> used[n][m] = true);
    }

    private long cost(int n, int m) {
        return most - bonus[n] - points[n][m];
    }

    /// @param prices of the newcomers, then of the mentors
    private boolean addWhatIsBetter(double[] prices) {
        boolean added = false;
        for (int n = 0; n < points.length; n++) {
            int newcomer = n;
            var gains = new double[places.length];
            var better = new ArrayList<Integer>();
            for (int m = 0; m < places.length; m++) {
                gains[m] = prices[n] - prices[points.length + m] - (double) cost(n, m);
                if (points[n][m] >= 0 && !used[n][m] && gains[m] > 0) {
                    better.add(m);
                }
            }
            better.sort(Comparator.comparingDouble(m -> -gains[m]));
            add(newcomer, better.subList(0, Math.min(FEW, better.size())));
            added |= !better.isEmpty();
        }
        return added;
    }

    /// The pairs looked at so far, as the library wants them. Nodes: newcomers, then mentors, then where all ends.
    private final class Network {

        private final SimpleDirectedWeightedGraph<Integer, Arc> graph = new SimpleDirectedWeightedGraph<>(Arc.class);
        private final CapacityScalingMinimumCostFlow<Integer, Arc> flow = new CapacityScalingMinimumCostFlow<>(1);
        private final int end = points.length + places.length;

        Network() {
            for (int node = 0; node <= end; node++) {
                graph.addVertex(node);
            }
            for (int n = 0; n < points.length; n++) {
                for (int m = 0; m < places.length; m++) {
                    if (used[n][m]) {
                        arc(n, points.length + m, 1, cost(n, m));
                    }
                }
                arc(n, end, 1, most);
            }
            for (int m = 0; m < places.length; m++) {
                arc(points.length + m, end, places[m], 0);
            }
        }

        private void arc(int from, int to, int capacity, long cost) {
            var arc = new Arc(capacity);
            graph.addEdge(from, to, arc);
            graph.setEdgeWeight(arc, (double) cost);
        }

        int[] solve() {
            var problem = new MinimumCostFlowProblemImpl<>(
                    graph,
                    node -> node == end ? -points.length : node < points.length ? 1 : 0,
                    arc -> arc.capacity,
                    _ -> 0);
            var amounts = flow.getMinimumCostFlow(problem).getFlowMap();
            var chosen = new int[points.length];
            for (int n = 0; n < points.length; n++) {
                chosen[n] = graph.outgoingEdgesOf(n).stream()
                        .filter(arc -> amounts.getOrDefault(arc, 0.0) > 0.5)
                        .mapToInt(arc -> graph.getEdgeTarget(arc))
                        .map(target -> target == end ? -1 : target - points.length)
                        .findFirst()
                        .orElse(-1);
            }
            return chosen;
        }

        double[] prices() {
            var dual = flow.getDualSolution();
            return IntStream.range(0, end).mapToDouble(dual::get).toArray();
        }
    }

    private static final class Arc extends DefaultWeightedEdge {

        private static final long serialVersionUID = 1L;

        private final int capacity;

        private Arc(int capacity) {
            this.capacity = capacity;
        }
    }
}
