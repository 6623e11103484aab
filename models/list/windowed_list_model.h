// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/core/error.h"
#include "models/list/key_selection.h"
#include "models/list/list_definition.h"
#include "models/list/list_query.h"
#include "models/list/row_count.h"

#include <QAbstractTableModel>

#include <memory>
#include <optional>

class PageSource;
struct ListQuestion;

/// A list of any length as if it were in memory. Lives on the window's thread; data() never waits: a row that is not
/// there yet is a placeholder, and the pages of the rows in sight are fetched by the PageSource.
///
/// Use it with ui/common/record_table.h (RecordTable). QTableView works too, but its header keeps 8 bytes a row: 10
/// million rows cost it some 80 MB for each open list, RecordTable nothing.
///
/// The view says what is in sight with setVisibleRows(); nothing else makes the model fetch.
///
/// Fetched rows never move until refresh() or setQuery(). Rows that came since are counted by newRows(); rows that
/// changed are repainted by patchRows(); rows that no longer belong keep their place and are marked.
/// The exception is a list whose place was guessed (a jump before the list was measured): when the true place is known,
/// relocated() tells the view by how much to scroll so that the same rows stay in sight.
class WindowedListModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Role {
        RawValueRole = Qt::UserRole, ///< typed as ColumnType says; invalid while the row is not loaded
        KeyRole, ///< QString, the record's key; empty while the row is not loaded
        RowStateRole, ///< int of RowState
        FailureRole, ///< QString, why the row's page could not be fetched
        CurrencyRole, ///< QString, of a Money column
        ChosenRole, ///< bool, in selection()
        ColumnIdRole, ///< headerData() too
        SortableRole ///< headerData() only, bool
    };
    Q_ENUM(Role)

    enum class RowState {
        Loading,
        Loaded,
        Failed, ///< FailureRole says why; retry() asks again
        Changed, ///< changed since it was fetched; shows the new values at the old place
        LeftFilter, ///< no longer matches the query
        Gone ///< deleted or no longer visible; its last values are shown if they were fetched
    };
    Q_ENUM(RowState)

    /// What the list as a whole shows.
    enum class State {
        Loading, ///< the first page is on its way; rows of the previous query stay until it comes
        Ready,
        Empty, ///< asked and answered: no row matches
        Failed ///< the first page could not be fetched; failure() says why
    };
    Q_ENUM(State)

    WindowedListModel(ListDefinition definition, std::shared_ptr<PageSource> source, QObject *parent = nullptr);
    ~WindowedListModel() override;

    [[nodiscard]] const ListDefinition &definition() const;
    [[nodiscard]] const ListQuery &query() const;
    /// The query as it was asked: its days are those of that moment.
    [[nodiscard]] const ListQuestion &question() const;
    [[nodiscard]] PageSource &source() const;
    /// Asks anew. The first call opens the list.
    void setQuery(const ListQuery &query);
    /// Asks the same again; the first row in sight keeps its place, the selection stays.
    void refresh();
    /// Fetches again whatever failed.
    void retry();

    [[nodiscard]] State state() const;
    [[nodiscard]] std::optional<Error> failure() const;
    [[nodiscard]] RowCount count() const;
    /// Rows that came since the list was opened or refreshed; more than maxNewRows is counted as maxNewRows.
    [[nodiscard]] int newRows() const;
    static constexpr int maxNewRows = 1000;
    /// Asks the server for new rows; for a timer or a notification.
    void checkForNewRows();

    /// The rows in sight, ends included. Fetches for rows out of sight are dropped.
    void setVisibleRows(int first, int last);

    /// Repaints these records where they are, if they are in memory.
    void patchRows(const QStringList &keys);

    /// The row of a record that is in memory.
    [[nodiscard]] std::optional<int> rowOfKey(const QString &key) const;
    [[nodiscard]] QString keyOfRow(int row) const; ///< empty while the row is not loaded
    struct RowRange {
        int first;
        int last;
    };
    [[nodiscard]] QList<RowRange> rowsInMemory() const;
    /// Finds the row of any record of the list; answers with located().
    void locate(const QString &key);

    /// The chosen records. They stay chosen through refresh and sorting; other filters or another search clear them,
    /// so that nobody acts on records that are not in the list. KeySelectionModel keeps a view's selection in step.
    [[nodiscard]] const KeySelection &selection() const;
    void setSelection(const KeySelection &selection);
    /// Asks for the keys of these rows, in memory or not; answers with keysFetched() and the number returned here. At most
    /// maxKeysFetched rows.
    int fetchKeys(int first, int last);
    static constexpr int maxKeysFetched = 10'000;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

signals:
    void stateChanged();
    void countChanged();
    void newRowsChanged(int newRows);
    void selectionChanged();
    void queryChanged();
    /// The rows in sight are now `delta` rows further down: scroll by as much.
    void relocated(int delta);
    /// Answer to locate(); no row: the record is not in the list, or finding it would take too long.
    void located(const QString &key, std::optional<int> row);
    /// Answer to fetchKeys(), also after a refresh; none when they could not be fetched.
    void keysFetched(int question, const QStringList &keys);

private:
    class Private;
    std::unique_ptr<Private> d;
};
