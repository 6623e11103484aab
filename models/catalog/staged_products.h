// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/core/money.h"

#include <QAbstractTableModel>
#include <QHash>
#include <QJsonArray>
#include <QSet>
#include <QUuid>

#include <array>
#include <optional>

/// What of a product is edited in the list, in the order of its columns.
enum class StagedField { Name,
                         Sku,
                         Status,
                         Price,
                         CompareAt,
                         Cost,
                         Weight,
                         Barcode,
                         Tags,
                         Count };

/// A product as it was when the editing began. Empty values are null.
struct StagedProduct {
    QUuid id;
    qint64 version = 0;
    QString currency;
    std::array<QVariant, std::size_t(StagedField::Count)> values; ///< text, amounts in minor units, whole numbers, lists of tags
};

/// How a column is changed for many products at once.
struct StagedFormula {
    enum class Kind {
        Set, ///< to `text`, read as if it had been typed
        Percent, ///< amounts by `text` percent: "10", "-7.5"
        Add, ///< to amounts and numbers
        EndIn, ///< amounts to the nearest that ends so: "0.99"
    };
    StagedField field = StagedField::Price;
    Kind kind = Kind::Set;
    QString text;
};

/// Products edited like a spreadsheet. What is typed, pasted or computed is staged: shown, checked and undone step by step, until all
/// of it is saved in one transaction. Window's thread.
class StagedProducts : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Role {
        StagedRole = Qt::UserRole, ///< bool: differs from what was loaded
        ProblemRole, ///< QString: why the cell cannot be saved; empty: it can
        BeforeRole, ///< QString: what was loaded
        ConflictRole ///< bool: somebody else changed this product meanwhile
    };

    explicit StagedProducts(QObject *parent = nullptr);

    /// Begins anew; `costs` shows what products cost.
    void setProducts(QList<StagedProduct> products);
    [[nodiscard]] const StagedProduct &product(int row) const { return m_products.at(row); }
    [[nodiscard]] static QString titleOf(StagedField field);

    /// Rows of cells between tabs and line ends, as spreadsheets copy them, from this cell on. A single cell fills all of `cells`. What
    /// is beyond the last row or column is left out; returns how many cells were.
    int paste(const QModelIndex &from, const QString &text, const QModelIndexList &cells = {});
    /// For all rows when `rows` is empty. Returns how many could not follow it and stayed as they were.
    int apply(const StagedFormula &formula, const QList<int> &rows);
    void undo();
    /// Forgets all that is staged.
    void discard();

    [[nodiscard]] bool canUndo() const { return !m_steps.isEmpty(); }
    [[nodiscard]] int stagedCells() const;
    [[nodiscard]] int stagedProducts() const { return int(m_staged.size()); }
    [[nodiscard]] int problems() const;
    [[nodiscard]] QModelIndex firstProblem() const;

    /// What backoffice.edit_products takes.
    [[nodiscard]] QJsonArray changes() const;
    /// All of changes() was saved; these are the new versions.
    void settle(const QHash<QUuid, qint64> &versions);
    /// The opposite of what was last saved, for the versions it made; empty: nothing was.
    [[nodiscard]] QJsonArray undoOfSaved() const;
    /// undoOfSaved() was saved.
    void settleUndo(const QHash<QUuid, qint64> &versions);
    void setConflicts(const QSet<QUuid> &products);
    /// Takes over what the shop has now; what is staged for these products stays.
    void refresh(const QList<StagedProduct> &products);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

signals:
    void stagedChanged();

private:
    struct Cell {
        QString text;
        QVariant value; ///< when there is no problem
        QString problem;
    };
    struct Place {
        int row = 0;
        int column = 0;
        bool operator==(const Place &) const = default;
    };
    struct Before {
        Place place;
        std::optional<Cell> cell;
    };
    using Step = QList<Before>;

    [[nodiscard]] Cell read(const StagedProduct &product, StagedField field, const QString &text) const;
    [[nodiscard]] QString textOf(const StagedProduct &product, StagedField field, const QVariant &value) const;
    [[nodiscard]] const Cell *staged(int row, int column) const;
    [[nodiscard]] QVariant valueNow(int row, StagedField field) const;
    [[nodiscard]] QString problemOf(int row, int column) const;
    [[nodiscard]] std::optional<QString> computed(const StagedFormula &formula, int row) const;
    void put(int row, int column, const QString &text, Step &step);
    void keep(Step step);
    void changed();
    [[nodiscard]] static QJsonObject jsonOf(const StagedProduct &product, const QHash<int, QVariant> &values);

    QList<StagedProduct> m_products;
    QHash<int, QHash<int, Cell>> m_staged; ///< by row and column
    QList<Step> m_steps;
    QSet<QUuid> m_conflicts;
    struct Saved {
        int row = 0;
        QHash<int, QVariant> before;
    };
    QList<Saved> m_saved;
};
